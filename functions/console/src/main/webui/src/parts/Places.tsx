import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useMe, useShop } from "../app/session.tsx";

/** A ticket's number, and the way to it for those who read tickets. */
export function TicketNumber({ number, className = "" }: { number: string; className?: string }) {
  const may = useMay();
  const shop = useShop();
  return may("tickets-read") ? (
    <Link to="/$shop/tickets/$number" params={{ shop: shop.id, number }} className={`number ${className}`}>
      {number}
    </Link>
  ) : (
    <span className={`number ${className}`}>{number}</span>
  );
}

/** The way to a call; who reads no calls is told so, instead of being sent to a closed door. */
export function CallLink({ call, children }: { call: string; children: ReactNode }) {
  const { t } = useTranslation();
  const may = useMay();
  const shop = useShop();
  return may("calls-read") ? (
    <Link to="/$shop/calls/$call" params={{ shop: shop.id, call }}>
      {children}
    </Link>
  ) : (
    <span className="soft">{t("ticket.callClosed")}</span>
  );
}

/** What lists are of, and what it takes to read them. */
const LISTS = { calls: "calls-read", tickets: "tickets-read", questions: "knowledge-read" } as const;

/** Which of the board's lists one may open. */
export function useOpens(): (list: keyof typeof LISTS) => boolean {
  const may = useMay();
  return (list) => may(LISTS[list]);
}

/** The brands that one is limited to, by name; empty for those who see all. */
export function useOwnBrands(): string {
  const { t } = useTranslation();
  const { brands } = useMe();
  const shop = useShop();
  return brands.map((id) => shop.brands.find((brand) => brand.id === id)?.name ?? id).join(t("act.comma"));
}
