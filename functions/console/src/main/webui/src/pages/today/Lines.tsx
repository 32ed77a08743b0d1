import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CallSummary, QuestionGroup, TicketSummary } from "../../api/client.ts";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { DueTag, MoodTag, OutcomeTag } from "../../parts/Tags.tsx";

/** A few calls, one line each. */
export function CallLines({ calls, shop }: { calls: CallSummary[]; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <ul className="lines">
      {calls.map((call) => (
        <li key={call.id}>
          <Link to="/$shop/calls/$call" params={{ shop, call: call.id }} className="line">
            <span className="line-when">
              <Moment at={call.startedAt} />
            </span>
            <span className="grow">
              <b>{call.customer ?? call.caller ?? t("calls.withheld")}</b> {call.intents.length > 0 && <span>{call.intents.map((intent) => names("intent", intent)).join(t("act.comma"))}</span>}
              {call.firstWords && <span className="soft clip line-words">{`「${call.firstWords}」`}</span>}
            </span>
            {call.mood !== "neutral" && <MoodTag mood={call.mood} />}
            <OutcomeTag call={call} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A few tickets, one line each. */
export function TicketLines({ tickets, shop }: { tickets: TicketSummary[]; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  return (
    <ul className="lines">
      {tickets.map((ticket) => (
        <li key={ticket.number}>
          <Link to="/$shop/tickets/$number" params={{ shop, number: ticket.number }} className="line">
            <span className="grow">
              <b>{names("kind", ticket.kind)}</b> <span className="soft number">{ticket.number}</span>
              <span className="soft clip line-words">
                {ticket.assignee ? person(ticket.assignee) : t("tickets.nobody")}
                {ticket.reason && ` · ${names("value", ticket.reason)}`}
              </span>
            </span>
            {ticket.mood && ticket.mood !== "neutral" && <MoodTag mood={ticket.mood} />}
            <DueTag ticket={ticket} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A few questions, one line each. */
export function QuestionLines({ questions, shop }: { questions: QuestionGroup[]; shop: string }) {
  const { t } = useTranslation();
  return (
    <ul className="lines">
      {questions.map((question) => (
        <li key={question.id}>
          <Link to="/$shop/questions" params={{ shop }} search={{ answer: question.id }} className="line">
            <span className="grow">
              <b>{question.question}</b>
            </span>
            <span className="soft small">
              <Moment at={question.lastAskedAt} />
            </span>
            <span className="tag">{t("today.times", { count: question.times })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
