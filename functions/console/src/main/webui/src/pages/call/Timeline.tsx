import { SoundOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Turn } from "../../api/client.ts";
import { Moment } from "../../parts/Moment.tsx";
import { stepName, useNames } from "../../parts/names.ts";
import { TicketNumber } from "../../parts/Places.tsx";
import { MoodTag } from "../../parts/Tags.tsx";
import { Words } from "./Words.tsx";

const SLOW_MILLIS = 1500;
const percent = (part: number) => Math.round(part * 100);

/** The turns of a call, one after the other. */
export function Timeline({ turns, listen }: { turns: Turn[]; listen?: (index: number) => void }) {
  const { t } = useTranslation();
  return (
    <ol className="timeline">
      {turns.map((turn, index) => (
        <li key={turn.number} id={`turn-${turn.number}`} tabIndex={-1} className={`turn ${turn.mood?.mood ?? ""}`}>
          <TurnHead turn={turn} listen={listen && (() => listen(index))} />
          <div className="talk">
            <CallerSide turn={turn} />
            <Understood turn={turn} />
            <Asked turn={turn} />
            {turn.said.map((said, index) => (
              <p key={index} className="bubble line-bubble">
                <span className="heard-only">{t("call.line")}{t("act.colon")}</span>
                {said}
              </p>
            ))}
            <Booked turn={turn} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function TurnHead({ turn, listen }: { turn: Turn; listen?: () => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const slow = turn.millis > SLOW_MILLIS;
  return (
    <div className="turn-head">
      <h3>{turn.number === 0 ? t("call.greeting") : t("call.turn", { number: turn.number })}</h3>
      <Moment at={turn.at} form="clock" />
      {listen && <Button size="small" type="text" icon={<SoundOutlined aria-hidden />} aria-label={t("recording.fromHere", { number: turn.number })} title={t("recording.fromHere", { number: turn.number })} onClick={listen} />}
      {turn.said.length > 0 && (
        <span className={slow ? "tag warm number" : "number"}>
          {t("call.millis", { millis: Math.round(turn.millis) })}
          {slow && ` · ${t("call.slow")}`}
        </span>
      )}
      {turn.place && (
        <span className="turn-place">
          {names("flow", turn.place.flow)} · {stepName(names, turn.place.flow, turn.place.step)}
        </span>
      )}
    </div>
  );
}

/** What the caller did: words with how sure they are, keys, silence. */
function CallerSide({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const names = useNames();
  if (turn.did === "started") {
    return null;
  }
  if (turn.did === "said" && turn.heard) {
    return (
      <div className="caller-side">
        <p className="bubble caller-bubble" lang="zh-CN">
          <span className="heard-only">{t("call.caller")}{t("act.colon")}</span>
          <Words heard={turn.heard} />
        </p>
        <p className="soft small">
          {t("call.sure", { percent: percent(turn.heard.confidence) })}
          {turn.heard.alternatives.length > 0 && ` · ${t("call.alternatives")}「${turn.heard.alternatives.join("」「")}」`}
        </p>
      </div>
    );
  }
  return (
    <div className="caller-side">
      <p className="bubble caller-bubble quiet-bubble">
        <span className="heard-only">{t("call.caller")}{t("act.colon")}</span>
        {turn.did === "keyed" ? t("call.keys", { keys: turn.keys ?? "" }) : names("did", turn.did)}
      </p>
    </div>
  );
}

function Understood({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const names = useNames();
  if (turn.did !== "said" && turn.did !== "keyed") {
    return null;
  }
  const nothing = turn.wishes.length === 0 && !turn.act && !turn.reply && turn.slots.length === 0 && !turn.article;
  return (
    <dl className="read">
      <dt>{t("call.understood")}</dt>
      <dd>
        {nothing && <span className="tag warm">{t("call.nothingUnderstood")}</span>}
        {turn.wishes.map(({ intent, confidence }) => (
          <span key={intent} className="tag brand">
            {names("intent", intent)} <span className="number">{percent(confidence)}%</span>
          </span>
        ))}
        {turn.article && <span className="tag brand">{t("call.article", { topic: turn.article.topic, percent: percent(turn.article.confidence) })}</span>}
        {turn.reply && (
          <span className="tag">
            {t("call.reply")}{t("act.colon")}{names("reply", turn.reply.kind.toLowerCase())} <span className="number">{percent(turn.reply.confidence)}%</span>
          </span>
        )}
        {turn.act && (
          <span className="tag">
            {t("call.act")}{t("act.colon")}{names("speechAct", turn.act.toLowerCase())}
          </span>
        )}
      </dd>
      {turn.slots.length > 0 && (
        <>
          <dt>{t("call.slots")}</dt>
          <dd>
            {turn.slots.map((slot) => (
              <span key={slot.name} className="tag">
                {names("slot", slot.name)}{t("act.colon")}<b>{slot.name === "asks" ? names("aspect", slot.value) : names("value", slot.value)}</b>
                {slot.alternatives.length > 0 && <span className="soft">{` ${t("call.alternatives")} ${slot.alternatives.join(t("act.comma"))}`}</span>}
              </span>
            ))}
          </dd>
        </>
      )}
      {turn.mood && turn.mood.mood !== "neutral" && (
        <>
          <dt>{t("calls.mood")}</dt>
          <dd>
            <MoodTag mood={turn.mood.mood} />
            {turn.mood.reasons.length > 0 && <span className="soft small">{t("call.moodWhy", { reasons: turn.mood.reasons.join(t("act.comma")) })}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}

function Asked({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const names = useNames();
  if (turn.asked.length === 0) {
    return null;
  }
  return (
    <dl className="read">
      <dt>{t("call.asked")}</dt>
      <dd>
        {turn.asked.map(({ query, outcome }, index) => (
          <span key={index} className={`tag ${outcome === "unavailable" ? "stop" : ""}`}>
            {names("query", query)} → {names("answer", outcome)}
          </span>
        ))}
      </dd>
    </dl>
  );
}

function Booked({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const names = useNames();
  const events = turn.events.filter(({ type }) => type !== "call.ended");
  return (
    <>
      {events.length > 0 && (
        <ul className="booked" aria-label={t("call.booked")}>
          {events.map((event, index) => (
            <li key={index}>
              <span aria-hidden>✓</span> {names("event", event.type)}
              {event.ticket && <TicketNumber number={event.ticket} />}
              {event.detail && <span className="soft">{names("kind", event.detail)}</span>}
            </li>
          ))}
        </ul>
      )}
      {turn.then && turn.then !== "listens" && <p className="soft small then">— {names("afterwards", turn.then)}</p>}
    </>
  );
}
