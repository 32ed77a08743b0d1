import type { Hours, RecordingRule, Settings, SettingsChange } from "../../api/client.ts";

export type SettingName = "greeting" | "hours" | "holidays" | "agentNumber" | "recording";
export const SETTINGS: readonly SettingName[] = ["greeting", "hours", "holidays", "agentNumber", "recording"];
export const LONGEST_DAYS = 730;
export const MOST_HOLIDAYS = 200;
export const DAYS: readonly Hours["days"][number][] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** What people set here, and no more: what is missing is as usual. */
export interface Draft {
  greeting?: string;
  hours?: Hours;
  /** Dates, the earliest first. */
  holidays?: string[];
  agentNumber?: string;
  recording?: RecordingRule;
}

export function draftOf(settings: Settings): Draft {
  return Object.fromEntries(SETTINGS.filter((name) => settings[name].source === "console").map((name) => [name, settings[name].value])) as Draft;
}

/** Which settings would be others after saving. */
export function changedIn(settings: Settings, draft: Draft): SettingName[] {
  const before = draftOf(settings);
  return SETTINGS.filter((name) => written(before[name]) !== written(draft[name]));
}

export function changeOf(settings: Settings, draft: Draft, note: string): SettingsChange {
  return { version: settings.version, ...draft, greeting: draft.greeting?.trim(), agentNumber: draft.agentNumber?.trim(), note: note.trim() || undefined };
}

export type SettingMistake = "needGreeting" | "needNumber" | "needDays" | "needOrder" | "needDaysKept" | "tooManyHolidays";

export function mistakesIn({ greeting, hours, holidays, agentNumber, recording }: Draft): Partial<Record<SettingName, SettingMistake>> {
  const mistakes: Partial<Record<SettingName, SettingMistake>> = {
    greeting: greeting !== undefined && (greeting.trim().length < 1 || greeting.trim().length > 40) ? "needGreeting" : undefined,
    agentNumber: agentNumber !== undefined && !/^\+?[0-9 -]{3,20}$/.test(agentNumber.trim()) ? "needNumber" : undefined,
    hours: hours === undefined ? undefined : hours.days.length === 0 ? "needDays" : hours.until <= hours.from ? "needOrder" : undefined,
    holidays: holidays !== undefined && holidays.length > MOST_HOLIDAYS ? "tooManyHolidays" : undefined,
    recording: recording !== undefined && !(Number.isInteger(recording.days) && recording.days >= 1 && recording.days <= LONGEST_DAYS) ? "needDaysKept" : undefined,
  };
  return Object.fromEntries(Object.entries(mistakes).filter(([, mistake]) => mistake !== undefined));
}

/** The same setting is written the same way, whatever order its days were ticked in. */
function written(value: Draft[SettingName]): string {
  if (Array.isArray(value)) {
    return JSON.stringify(value.toSorted());
  }
  return value === undefined ? "" : typeof value === "string" ? value.trim() : "on" in value ? JSON.stringify([value.on, value.days]) : JSON.stringify([DAYS.filter((day) => value.days.includes(day)), value.from, value.until]);
}

/** What a version changed, against the one before it. */
export function differences(now: SettingsChange, before: SettingsChange | undefined): SettingName[] {
  return SETTINGS.filter((name) => written(now[name]) !== written(before?.[name]));
}

/** Days in their order, runs as one: 周一至周五、周日. */
export function daysInWords(days: Hours["days"], name: (day: string) => string, to: string, and: string): string {
  const runs: string[] = [];
  for (let first = 0; first < DAYS.length; first++) {
    if (!days.includes(DAYS[first]!)) {
      continue;
    }
    let last = first;
    while (last + 1 < DAYS.length && days.includes(DAYS[last + 1]!)) {
      last++;
    }
    runs.push(last - first > 1 ? `${name(DAYS[first]!)}${to}${name(DAYS[last]!)}` : DAYS.slice(first, last + 1).map(name).join(and));
    first = last;
  }
  return runs.join(and);
}

/** The days from one to another, both included; none where the one is after the other, and no more than a shop may have. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  const day = new Date(`${from}T00:00:00Z`);
  while (!Number.isNaN(day.getTime()) && days.length <= MOST_HOLIDAYS && isoDay(day) <= to) {
    days.push(isoDay(day));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

/** Dates as runs, each with its first and last day. */
export function runsOf(dates: readonly string[]): { first: string; last: string }[] {
  const runs: { first: string; last: string }[] = [];
  for (const date of dates.toSorted()) {
    const run = runs.at(-1);
    if (run && daysFrom(run.last, date).length <= 2) {
      run.last = date;
    } else {
      runs.push({ first: date, last: date });
    }
  }
  return runs;
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
