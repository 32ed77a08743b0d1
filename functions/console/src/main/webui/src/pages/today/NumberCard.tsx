import { Link } from "@tanstack/react-router";
import { Popover } from "antd";
import { useTranslation } from "react-i18next";
import type { BoardNumber } from "../../api/client.ts";
import { useOpens } from "../../parts/Places.tsx";

/** Numbers that are bad news when they are not 0. */
const ALARMS: Partial<Record<BoardNumber["key"], "stop" | "warm">> = { angry: "stop", tickets_overdue: "stop", waiting: "warm", tickets_due_today: "warm", questions_open: "warm" };

/** A number with its name, a way to its list, and how it is counted. */
export function NumberCard({ number, shop, wall }: { number: BoardNumber; shop: string; wall: boolean }) {
  const { t, i18n } = useTranslation();
  const name = t(`today.key.${number.key}`);
  const alarm = number.value > 0 ? ALARMS[number.key] : undefined;
  const opens = useOpens();
  const shown = (
    <>
      <span className="number-name">{name}</span>
      <span className="number-value number">{number.value.toLocaleString(i18n.language)}</span>
    </>
  );
  return (
    <div className={`number-card ${alarm ?? ""}`}>
      {opens(number.list.page) ? (
        <Link to={`/$shop/${number.list.page}` as "/$shop/calls"} params={{ shop }} search={number.list.query} className="number-link">
          {shown}
        </Link>
      ) : (
        <div title={t("today.closed")}>
          {shown}
          <span className="heard-only">{t("today.closed")}</span>
        </div>
      )}
      {!wall && (
        <Popover trigger="click" placement="bottom" content={<p style={{ maxWidth: 300 }}>{i18n.language === "en" ? number.definition.en : number.definition.zh}</p>} title={t("today.definitionOf", { name })}>
          <button type="button" className="definition">
            <span aria-hidden>ⓘ</span> {t("today.definition")}
            <span className="heard-only">{t("today.definitionOf", { name })}</span>
          </button>
        </Popover>
      )}
    </div>
  );
}
