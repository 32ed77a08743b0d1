import { known, oneOf } from "../../app/search.ts";
import type { CallFilter } from "../../api/queries.ts";
import type { Mood, Schemas } from "../../api/client.ts";

const NAMES = ["number", "name", "order", "words", "intent", "mood", "outcome", "phase", "flows", "agent", "since", "until", "brand"] as const;

export const MOODS: readonly Mood[] = ["neutral", "positive", "dissatisfied", "angry"];
export const OUTCOMES: readonly Schemas["Outcome"][] = ["open", "done", "handed_over", "left"];
export const PHASES: readonly Schemas["Phase"][] = ["talking", "queued", "with_agent", "ended"];

/** What can be searched for; the contract says the same. */
export const NUMBER = /^\+?[0-9 -]{4,20}$/;
export const VERSION = /^\d{1,9}$/;

/** What an address asks for. What cannot be is left out: the list then shows more, and the fields say why. */
export function filterOf(search: Record<string, unknown>): CallFilter {
  const given = known(search, NAMES);
  const flows = given.flows !== undefined && VERSION.test(given.flows) ? Number(given.flows) : undefined;
  const filter: CallFilter = {
    ...given,
    number: given.number !== undefined && NUMBER.test(given.number) ? given.number : undefined,
    flows,
    mood: oneOf(given.mood, MOODS),
    outcome: oneOf(given.outcome, OUTCOMES),
    phase: oneOf(given.phase, PHASES),
    since: instant(given.since),
    until: instant(given.until),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function instant(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
