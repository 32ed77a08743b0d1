import type { Schemas } from "../../api/client.ts";
import { known, oneOf } from "../../app/search.ts";
import type { Span } from "../../words/period.ts";
import { dayOf, startOfDay } from "../../words/time.ts";

export type Interval = Schemas["ReportInterval"];
export type Group = Schemas["ReportGroup"];

export const INTERVALS: readonly Interval[] = ["quarter", "hour", "day"];
export const GROUPS: readonly Group[] = ["queue", "agent", "reason", "intent", "flows", "brand"];

/** For how many days each interval can be chosen; the server says the same. */
const LONGEST: Record<Interval, number> = { quarter: 2, hour: 14, day: 92 };
const DAY = 86_400_000;

/** What the page's address asks for. */
export interface Wanted extends Span {
  interval: Interval;
  group?: Group;
  key?: string;
  chart?: string;
  list?: string;
}

export function wantedOf(search: Record<string, unknown>): Wanted {
  const { since, until, interval, group, key, chart, list } = known(search, ["since", "until", "interval", "group", "key", "chart", "list"]);
  const grouped = oneOf(group, GROUPS);
  return {
    since: moment(since),
    until: moment(until),
    interval: oneOf(interval, INTERVALS) ?? "hour",
    group: grouped,
    key: grouped && key,
    chart,
    list,
  };
}

function moment(text: string | undefined): string | undefined {
  return text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
}

/** From when to when: today where nothing is said. An end that has not come yet is not asked for. */
export function spanOfReport({ since, until }: Span, now: Date, zone: string): { from: string; to?: string } {
  const from = since ?? startOfDay(dayOf(now, zone), zone).toISOString();
  return { from, to: until && Date.parse(until) < now.getTime() ? until : undefined };
}

/** The interval that was wanted, or the shortest that such a time can be cut into. */
export function fitting(wanted: Interval, from: string, to: string | undefined, now: Date): Interval {
  const days = (Date.parse(to ?? now.toISOString()) - Date.parse(from)) / DAY;
  return INTERVALS.slice(INTERVALS.indexOf(wanted)).find((each) => days <= LONGEST[each]) ?? "day";
}
