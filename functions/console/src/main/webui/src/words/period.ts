import { dayOf, shiftDay, startOfDay } from "./time.ts";

/** A stretch of days that people name; anything else is chosen by its ends. */
export type Period = "today" | "yesterday" | "week" | "month";
export const PERIODS: readonly Period[] = ["today", "yesterday", "week", "month"];

/** From the beginning of a day, up to and without the beginning of another. */
export interface Span {
  since?: string;
  until?: string;
}

export function spanOf(period: Period, now: Date, zone: string): Span {
  const today = dayOf(now, zone);
  const start = (by: number) => startOfDay(shiftDay(today, by), zone).toISOString();
  switch (period) {
    case "today":
      return { since: start(0) };
    case "yesterday":
      return { since: start(-1), until: start(0) };
    case "week":
      return { since: start(-6) };
    default:
      return { since: start(-29) };
  }
}

/** The name of a span, where it has one; `custom` where it has none; nothing where it is open at both ends. */
export function periodOf(span: Span, now: Date, zone: string): Period | "custom" | undefined {
  if (!span.since && !span.until) {
    return undefined;
  }
  const same = (a: string | undefined, b: string | undefined) => (a ? Date.parse(a) : 0) === (b ? Date.parse(b) : 0);
  return PERIODS.find((period) => {
    const named = spanOf(period, now, zone);
    return same(named.since, span.since) && same(named.until, span.until);
  }) ?? "custom";
}

/** The days of a span, first and last, as a pair of day fields shows them. */
export function daysOf(span: Span, zone: string): { first: string; last: string } {
  return {
    first: span.since ? dayOf(new Date(span.since), zone) : "",
    // until is the beginning of the day after
    last: span.until ? dayOf(new Date(Date.parse(span.until) - 1), zone) : "",
  };
}

export function spanOfDays(first: string, last: string, zone: string): Span {
  return {
    since: first ? startOfDay(first, zone).toISOString() : undefined,
    until: last ? startOfDay(shiftDay(last, 1), zone).toISOString() : undefined,
  };
}
