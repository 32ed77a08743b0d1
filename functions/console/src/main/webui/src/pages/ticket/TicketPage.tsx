import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import { api, body, CSRF, type TicketDetail } from "../../api/client.ts";
import { ticketQuery } from "../../api/queries.ts";
import { Back, Detail } from "../../parts/Detail.tsx";
import { type Fact, Facts } from "../../parts/Facts.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { usePersonName } from "../../parts/Person.tsx";
import { CallLink } from "../../parts/Places.tsx";
import { Reveal } from "../../parts/Reveal.tsx";
import { Section } from "../../parts/Section.tsx";
import { DueTag, MoodTag, StateTag } from "../../parts/Tags.tsx";
import { TicketActs } from "./TicketActs.tsx";
import "../tickets/tickets.css";

/** A ticket: what is to be done, what was done, and what comes next. */
export function TicketPage() {
  const shop = useShop();
  const { number } = useParams({ strict: false }) as { number: string };
  const query = useQuery(ticketQuery(shop.id, number));
  return (
    <Detail what="ticket" id={number} query={query}>
      {(detail) => <Shown key={detail.ticket.number} detail={detail} shop={shop.id} />}
    </Detail>
  );
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
      above={<Back what="ticket" />}
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
          <Section title={t("ticket.history")}>
            <History detail={detail} />
          </Section>
        </div>
        <Known detail={detail} />
      </div>
    </Page>
  );
}

function History({ detail: { history } }: { detail: TicketDetail }) {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  return (
    <ol className="history">
      {history.toReversed().map((entry, index) => (
        <li key={`${entry.at}-${index}`}>
          <span className="row">
            <b>{person(entry.by)}</b>
            {entry.assignee ? <span>{entry.assignee === entry.by ? t("ticket.took") : t("ticket.gave", { who: person(entry.assignee) })}</span> : history[history.indexOf(entry) - 1]?.state !== entry.state && <StateTag state={entry.state} />}
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

function Known({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  const { ticket } = detail;
  const facts: Fact[] = [
    [t("ticket.customer"), detail.customer],
    [t("ticket.phone"), detail.phone && <span className="number">{detail.phone}</span>],
    [t("ticket.order"), ticket.order && <span className="number">{ticket.order}</span>],
    [t("ticket.who"), ticket.assignee ? person(ticket.assignee) : t("tickets.nobody")],
    [t("ticket.due"), <Moment key="due" at={ticket.due} form="whole" />],
    [t("ticket.created"), <Moment key="created" at={ticket.createdAt} form="whole" />],
    [
      t("ticket.call"),
      ticket.call && (
        <CallLink key="call" call={ticket.call}>
          {t("ticket.openCall")}
        </CallLink>
      ),
    ],
  ];
  const details: Fact[] = Object.entries(detail.details).map(([name, value]) => [names("slot", name), names("value", value)]);
  return (
    <div className="stack loose">
      <Section title={t("ticket.facts")}>
        <Facts facts={facts} />
      </Section>
      <Section title={t("ticket.details")}>
        <Facts facts={details} none={t("ticket.noDetails")} />
      </Section>
    </div>
  );
}
