import { useTranslation } from "react-i18next";
import type { CallSummary, Mood, Schemas, TicketState, TicketSummary } from "../api/client.ts";
import { urgency } from "../words/due.ts";
import { distance, shortMoment, wholeMoment } from "../words/time.ts";
import { useNow, useReader } from "./Moment.tsx";
import { useNames } from "./names.ts";

const FACES: Record<Mood, [string, string]> = { neutral: ["", ""], positive: ["good", "＋"], dissatisfied: ["warm", "▽"], angry: ["stop", "▼"] };

/** A mood: word, sign and colour. */
export function MoodTag({ mood }: { mood: Mood }) {
  const names = useNames();
  const [tone, sign] = FACES[mood];
  if (mood === "neutral") {
    return <span className="soft nowrap">{names("moodName", mood)}</span>;
  }
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden>{sign}</span> {names("moodName", mood)}
    </span>
  );
}

/** How a call went; where it is as long as it goes on. */
export function OutcomeTag({ call }: { call: Pick<CallSummary, "outcome" | "phase"> }) {
  const names = useNames();
  if (call.phase !== "ended") {
    return <span className="tag cool">● {names("phase", call.phase)}</span>;
  }
  const tone = { open: "cool", done: "good", handed_over: "brand", left: "warm" }[call.outcome];
  return <span className={`tag ${tone}`}>{names("outcome", call.outcome)}</span>;
}

export function StateTag({ state }: { state: TicketState }) {
  const names = useNames();
  const tone = { open: "warm", in_progress: "cool", waiting_for_customer: "brand", resolved: "good", rejected: "", cancelled: "", closed: "" }[state];
  return <span className={`tag ${tone}`}>{names("state", state)}</span>;
}

/** Whether a state still needs work. The contract says which do, and a test of the server compares it with the tickets' own rules. */
const NEEDS_WORK: Record<Schemas["PendingState"], true> & Partial<Record<TicketState, true>> = { open: true, in_progress: true, waiting_for_customer: true };

export const pending = (state: TicketState) => NEEDS_WORK[state] ?? false;

/** How much time is left, in words and a colour. */
export function DueTag({ ticket }: { ticket: Pick<TicketSummary, "due" | "state"> }) {
  const { t } = useTranslation();
  const now = useNow();
  const reader = useReader();
  const due = new Date(ticket.due);
  const urgent = urgency(due, pending(ticket.state), now);
  const left = distance(due.getTime() - now.getTime(), reader.language);
  const [tone, words] = {
    late: ["stop", `! ${t("tickets.late", { distance: left })}`],
    soon: ["warm", t("tickets.soon", { distance: left })],
    later: ["", t("tickets.later", { moment: shortMoment(due, now, reader) })],
    done: ["", shortMoment(due, now, reader)],
  }[urgent] as [string, string];
  return (
    <time dateTime={ticket.due} title={wholeMoment(due, reader)} className={urgent === "done" ? "soft number nowrap" : `tag number ${tone}`}>
      {words}
    </time>
  );
}
