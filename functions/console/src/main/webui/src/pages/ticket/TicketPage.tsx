import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import { api, body, CSRF, type TicketDetail } from "../../api/client.ts";
import { ticketQuery } from "../../api/queries.ts";
import { Loaded } from "../../parts/Failed.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { Reveal } from "../../parts/Reveal.tsx";
import { DueTag, MoodTag, StateTag } from "../../parts/Tags.tsx";
import { TicketActs } from "./TicketActs.tsx";
import "../tickets/tickets.css";

/** A ticket: what is to be done, what was done, and what comes next. */
export function TicketPage() {
  const shop = useShop();
  const { number } = useParams({ strict: false }) as { number: string };
  const query = useQuery(ticketQuery(shop.id, number));
  return <Loaded query={query}>{(detail) => <Shown key={detail.ticket.number} detail={detail} shop={shop.id} />}</Loaded>;
}

function Shown({ detail: masked, shop }: { detail: TicketDetail; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const may = useMay();
  const client = useQueryClient();
  const [revealed, setRevealed] = useState<TicketDetail>();
  // after a change, what was revealed is no longer how things are, but its number and details are
  const detail = revealed ? { ...masked, phone: revealed.phone, customer: revealed.customer, details: revealed.details } : masked;
  const { ticket } = detail;
  const reveal = async (reason: string) => {
    setRevealed(await body(api.POST("/shops/{tenant}/tickets/{number}/reveal", { params: { path: { tenant: shop, number: ticket.number }, header: CSRF }, body: { reason } })));
    void client.invalidateQueries({ queryKey: ["audit", shop] });
  };
  return (
    <Page
      above={
        <Link to="/$shop/tickets" params={{ shop }} className="small">
          ← {t("ticket.back")}
        </Link>
      }
      title={t("ticket.title", { kind: names("kind", ticket.kind), number: ticket.number })}
      lead={
        <span className="row">
          <StateTag state={ticket.state} /> <DueTag ticket={ticket} /> {ticket.mood && <MoodTag mood={ticket.mood} />}
        </span>
      }
      acts={revealed ? <Button onClick={() => setRevealed(undefined)}>{t("call.hide")}</Button> : may("personal-reveal") && masked.masked && <Reveal label={t("ticket.reveal")} act={reveal} />}
    >
      <div className="ticket">
        <div className="stack loose">
          {may("tickets-change") && <TicketActs detail={masked} shop={shop} />}
          <section className="card" aria-labelledby="history">
            <h2 id="history" style={{ marginBottom: 14 }}>
              {t("ticket.history")}
            </h2>
            <History detail={detail} />
          </section>
        </div>
        <Facts detail={detail} shop={shop} />
      </div>
    </Page>
  );
}

function History({ detail: { history } }: { detail: TicketDetail }) {
  const names = useNames();
  return (
    <ol className="history">
      {history.toReversed().map((entry, index) => (
        <li key={`${entry.at}-${index}`}>
          <span className="row">
            <b>{names("who", entry.by)}</b> <StateTag state={entry.state} />
            <span className="soft small">
              <Moment at={entry.at} />
            </span>
          </span>
          {entry.note && <p>{names("value", entry.note)}</p>}
        </li>
      ))}
    </ol>
  );
}

function Facts({ detail, shop }: { detail: TicketDetail; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const { ticket } = detail;
  const facts: [string, ReactNode][] = [
    [t("ticket.customer"), detail.customer],
    [t("ticket.phone"), detail.phone && <span className="number">{detail.phone}</span>],
    [t("ticket.order"), ticket.order && <span className="number">{ticket.order}</span>],
    [t("ticket.who"), ticket.assignee ?? t("tickets.nobody")],
    [t("ticket.due"), <Moment key="due" at={ticket.due} form="whole" />],
    [t("ticket.created"), <Moment key="created" at={ticket.createdAt} form="whole" />],
    [
      t("ticket.call"),
      ticket.call && (
        <Link key="call" to="/$shop/calls/$call" params={{ shop, call: ticket.call }}>
          {t("ticket.openCall")}
        </Link>
      ),
    ],
  ];
  const details: [string, ReactNode][] = Object.entries(detail.details).map(([name, value]) => [names("slot", name), names("value", value)]);
  return (
    <div className="stack loose">
      <FactCard id="facts" title={t("ticket.facts")} facts={facts} />
      <FactCard id="details" title={t("ticket.details")} facts={details} none={t("ticket.noDetails")} />
    </div>
  );
}

function FactCard({ id, title, facts, none }: { id: string; title: string; facts: [string, ReactNode][]; none?: string }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} style={{ marginBottom: 10 }}>
        {title}
      </h2>
      {known.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <dl className="facts">
          {known.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
