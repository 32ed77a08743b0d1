import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import { api, body, type CallDetail, CSRF, type Turn } from "../../api/client.ts";
import { callQuery } from "../../api/queries.ts";
import { Back, Detail } from "../../parts/Detail.tsx";
import { type Fact, Facts } from "../../parts/Facts.tsx";
import { Moment, useReader } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { Reveal } from "../../parts/Reveal.tsx";
import { Section } from "../../parts/Section.tsx";
import { MoodTag, OutcomeTag } from "../../parts/Tags.tsx";
import { duration } from "../../words/time.ts";
import { TicketLines } from "../today/Lines.tsx";
import type { Wish } from "./Player.tsx";
import { placeOf } from "./recording.ts";
import { RecordingCard } from "./RecordingCard.tsx";
import { Timeline } from "./Timeline.tsx";
import "../today/today.css";
import "./call.css";

const Curve = lazy(() => import("./Curve.tsx"));

/** What happened in a call, turn by turn. */
export function CallPage() {
  const shop = useShop();
  const { call } = useParams({ strict: false }) as { call: string };
  const query = useQuery(callQuery(shop.id, call));
  return (
    <Detail what="call" id={call} query={query}>
      {(detail) => <Shown key={detail.call.id} detail={detail} shop={shop.id} />}
    </Detail>
  );
}

function Shown({ detail: masked, shop }: { detail: CallDetail; shop: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  // what was revealed lives as long as this page is open, and is in no cache
  const [revealed, setRevealed] = useState<CallDetail>();
  const [wish, setWish] = useState<Wish>();
  const detail = revealed ?? masked;
  const { call } = detail;
  const who = call.customer ?? call.caller ?? t("calls.withheld");
  const reveal = async (reason: string) => {
    setRevealed(await body(api.POST("/shops/{tenant}/calls/{call}/reveal", { params: { path: { tenant: shop, call: call.id }, header: CSRF }, body: { reason } })));
    void client.invalidateQueries({ queryKey: ["audit", shop] });
  };
  const listen = (index: number) => {
    const at = placeOf(detail.timeline, index, detail.recording?.parts ?? []);
    if (at !== undefined) {
      setWish({ at, number: (wish?.number ?? 0) + 1 });
    }
  };
  return (
    <Page
      above={<Back what="call" />}
      title={t("call.title", { who })}
      lead={
        <span className="row">
          <Moment at={call.startedAt} /> <OutcomeTag call={call} /> <MoodTag mood={call.mood} /> {call.phase !== "ended" && <span className="small">{t("call.still")}</span>}
        </span>
      }
      acts={revealed ? <Button onClick={() => setRevealed(undefined)}>{t("call.hide")}</Button> : may("personal-reveal") && masked.masked && <Reveal label={t("call.reveal")} act={reveal} />}
    >
      <div className="call">
        <Section title={t("call.timeline")} lead={t("call.timelineLead")}>
          <Timeline turns={detail.timeline} listen={detail.recording?.state === "kept" && may("calls-listen") ? listen : undefined} />
        </Section>
        <div className="stack loose call-side">
          {detail.recording && <RecordingCard recording={detail.recording} shop={shop} call={call.id} wish={wish} />}
          <Section title={t("call.facts")}>
            <Known call={call} />
          </Section>
          {detail.handoff && (
            <Section title={t("call.handoff")}>
              <p className="words" style={{ whiteSpace: "pre-wrap" }}>
                {detail.handoff}
              </p>
            </Section>
          )}
          {may("tickets-read") && <Section title={t("call.tickets")}>{detail.tickets.length > 0 ? <TicketLines tickets={detail.tickets} shop={shop} /> : <p className="soft">{t("call.noTickets")}</p>}</Section>}
          <Messages turns={detail.timeline} />
          {detail.timeline.length > 1 && (
            <Section title={t("call.curve")}>
              <Suspense fallback={<div style={{ height: 230 }} />}>
                <Curve turns={detail.timeline} />
              </Suspense>
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The short messages that the call sent, each at its turn. */
function Messages({ turns }: { turns: Turn[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const sent = turns.flatMap(({ number, at, events }) => events.filter(({ type }) => type === "sms.requested").map((event) => ({ number, at, event })));
  return (
    sent.length > 0 && (
      <Section title={t("call.messages")}>
        <ul className="stack" style={{ gap: 6 }}>
          {sent.map(({ number, at, event }, index) => (
            <li key={index} className="row">
              <Moment at={at} form="clock" />
              <span>{event.detail ? names("kind", event.detail) : names("event", event.type)}</span>
              <a href={`#turn-${number}`}>{t("call.turn", { number })}</a>
            </li>
          ))}
        </ul>
      </Section>
    )
  );
}

function Known({ call }: { call: CallDetail["call"] }) {
  const { t } = useTranslation();
  const names = useNames();
  const { language } = useReader();
  const facts: Fact[] = [
    [t("call.customer"), call.customer],
    [t("call.number"), call.caller ? <span className="number">{call.caller}</span> : t("calls.withheld")],
    [t("call.started"), <Moment key="started" at={call.startedAt} form="whole" />],
    [t("call.ended"), call.endedAt && <Moment key="ended" at={call.endedAt} form="whole" />],
    [t("call.took"), call.endedAt && duration((Date.parse(call.endedAt) - Date.parse(call.startedAt)) / 1000, language)],
    [t("call.intents"), call.intents.map((intent) => names("intent", intent)).join(t("act.comma"))],
    [t("call.orders"), call.orders?.join(t("act.comma"))],
    [t("call.brand"), call.brand],
    [t("call.agent"), call.agent],
    [t("call.provider"), names("provider", call.provider)],
    [t("call.flows"), call.flows],
    [t("call.id"), <span key="id" className="small">{call.id}</span>],
  ];
  return <Facts facts={facts} />;
}
