import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import { api, body, type CallDetail, CSRF } from "../../api/client.ts";
import { callQuery } from "../../api/queries.ts";
import { Loaded } from "../../parts/Failed.tsx";
import { Moment, useReader } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { Reveal } from "../../parts/Reveal.tsx";
import { MoodTag, OutcomeTag } from "../../parts/Tags.tsx";
import { duration } from "../../words/time.ts";
import { TicketLines } from "../today/Lines.tsx";
import { Timeline } from "./Timeline.tsx";
import "../today/today.css";
import "./call.css";

const Curve = lazy(() => import("./Curve.tsx"));

/** What happened in a call, turn by turn. */
export function CallPage() {
  const shop = useShop();
  const { call } = useParams({ strict: false }) as { call: string };
  const query = useQuery(callQuery(shop.id, call));
  return <Loaded query={query}>{(detail) => <Shown key={detail.call.id} detail={detail} shop={shop.id} />}</Loaded>;
}

function Shown({ detail: masked, shop }: { detail: CallDetail; shop: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  // what was revealed lives as long as this page is open, and is in no cache
  const [revealed, setRevealed] = useState<CallDetail>();
  const detail = revealed ?? masked;
  const { call } = detail;
  const who = call.customer ?? call.caller ?? t("calls.withheld");
  const reveal = async (reason: string) => {
    setRevealed(await body(api.POST("/shops/{tenant}/calls/{call}/reveal", { params: { path: { tenant: shop, call: call.id }, header: CSRF }, body: { reason } })));
    void client.invalidateQueries({ queryKey: ["audit", shop] });
  };
  return (
    <Page
      above={
        <Link to="/$shop/calls" params={{ shop }} className="small">
          ← {t("call.back")}
        </Link>
      }
      title={t("call.title", { who })}
      lead={
        <span className="row">
          <Moment at={call.startedAt} /> <OutcomeTag call={call} /> <MoodTag mood={call.mood} /> {call.phase !== "ended" && <span className="small">{t("call.still")}</span>}
        </span>
      }
      acts={revealed ? <Button onClick={() => setRevealed(undefined)}>{t("call.hide")}</Button> : may("personal-reveal") && masked.masked && <Reveal label={t("call.reveal")} act={reveal} />}
    >
      <div className="call">
        <section aria-labelledby="timeline" className="card">
          <div style={{ marginBottom: 14 }}>
            <h2 id="timeline" style={{ fontSize: 15 }}>
              {t("call.timeline")}
            </h2>
            <p className="soft small">{t("call.timelineLead")}</p>
          </div>
          <Timeline turns={detail.timeline} shop={shop} />
        </section>
        <div className="stack loose call-side">
          <Facts detail={detail} />
          {detail.handoff && (
            <section className="card" aria-labelledby="handoff">
              <h2 id="handoff">{t("call.handoff")}</h2>
              <p style={{ marginTop: 8, whiteSpace: "pre-wrap" }}>{detail.handoff}</p>
            </section>
          )}
          {may("tickets-read") && (
            <section className="card" aria-labelledby="call-tickets">
              <h2 id="call-tickets" style={{ marginBottom: 8 }}>
                {t("call.tickets")}
              </h2>
              {detail.tickets.length > 0 ? <TicketLines tickets={detail.tickets} shop={shop} /> : <p className="soft">{t("call.noTickets")}</p>}
            </section>
          )}
          {detail.timeline.length > 1 && (
            <section className="card" aria-labelledby="curve">
              <h2 id="curve">{t("call.curve")}</h2>
              <Suspense fallback={<div style={{ height: 230 }} />}>
                <Curve turns={detail.timeline} />
              </Suspense>
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}

function Facts({ detail: { call } }: { detail: CallDetail }) {
  const { t } = useTranslation();
  const names = useNames();
  const { language } = useReader();
  const facts: [string, React.ReactNode][] = [
    [t("call.customer"), call.customer],
    [t("call.number"), call.caller ? <span className="number">{call.caller}</span> : t("calls.withheld")],
    [t("call.started"), <Moment key="started" at={call.startedAt} form="whole" />],
    [t("call.took"), call.endedAt && duration((Date.parse(call.endedAt) - Date.parse(call.startedAt)) / 1000, language)],
    [t("call.intents"), call.intents.map((intent) => names("intent", intent)).join(t("act.comma"))],
    [t("call.orders"), call.orders?.join(t("act.comma"))],
    [t("call.brand"), call.brand],
    [t("call.agent"), call.agent],
    [t("call.provider"), call.provider],
    [t("call.flows"), call.flows],
    [t("call.id"), <span key="id" className="small">{call.id}</span>],
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts" style={{ marginBottom: 10 }}>
        {t("call.facts")}
      </h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== undefined && value !== "")
          .map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
