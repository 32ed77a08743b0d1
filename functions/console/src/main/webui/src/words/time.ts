import type { Language } from "../i18n/index.ts";

/** Whose clock times are told by: the shop's zone, in the reader's language. */
export interface Reader {
  zone: string;
  language: Language;
}

const locale = (language: Language) => (language === "zh" ? "zh-CN" : "en-GB");

const formats = new Map<string, Intl.DateTimeFormat>();

function format(reader: Reader, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reader.language} ${reader.zone} ${name}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale(reader.language), { timeZone: reader.zone, hourCycle: "h23", ...options });
    formats.set(key, made);
  }
  return made;
}

/** The calendar day there, as 2026-11-29. */
export function dayOf(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}

/** As short as it stays clear: 14:20 today, with the day before today, with the year before this one. */
export function shortMoment(at: Date, now: Date, reader: Reader): string {
  const clock = format(reader, "clock", { hour: "2-digit", minute: "2-digit" }).format(at);
  const day = dayOf(at, reader.zone);
  const today = dayOf(now, reader.zone);
  if (day === today) {
    return reader.language === "zh" ? `今天 ${clock}` : `today ${clock}`;
  }
  if (day === shiftDay(today, -1)) {
    return reader.language === "zh" ? `昨天 ${clock}` : `yesterday ${clock}`;
  }
  if (day === shiftDay(today, 1)) {
    return reader.language === "zh" ? `明天 ${clock}` : `tomorrow ${clock}`;
  }
  return day.slice(0, 4) === today.slice(0, 4)
    ? `${reader.language === "zh" ? day.slice(5) : format(reader, "day", { day: "numeric", month: "short" }).format(at)} ${clock}`
    : `${day} ${clock}`;
}

/** To the second and with its zone, for a title or an audit trail. */
export function wholeMoment(at: Date, reader: Reader): string {
  const clock = format(reader, "seconds", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
  return `${dayOf(at, reader.zone)} ${clock} ${zoneName(at, reader)}`;
}

/** Only the clock, with seconds: within one call. */
export function clockTime(at: Date, reader: Reader): string {
  return format(reader, "seconds", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}

/** The zone as people name it: 北京时间 in China, else UTC+9. */
export function zoneName(at: Date, reader: Reader): string {
  if (reader.zone === "Asia/Shanghai") {
    return reader.language === "zh" ? "北京时间" : "Beijing time";
  }
  const part = format(reader, "zone", { timeZoneName: "shortOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  return (part ?? "UTC").replace("GMT", "UTC").replace(/^UTC\+0$/, "UTC");
}

/** How long something took: 1 分 05 秒, 2 小时 3 分. */
export function duration(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  if (language === "zh") {
    return h > 0 ? `${h} 小时 ${m} 分` : m > 0 ? `${m} 分 ${String(s).padStart(2, "0")} 秒` : `${s} 秒`;
  }
  return h > 0 ? `${h} h ${m} min` : m > 0 ? `${m} min ${String(s).padStart(2, "0")} s` : `${s} s`;
}

/** How far away a deadline is, in its largest unit: 3 小时, 2 天. */
export function distance(milliseconds: number, language: Language): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000));
  if (minutes < 60) {
    return language === "zh" ? `${minutes} 分钟` : `${minutes} min`;
  }
  const hours = Math.round(minutes / 60);
  if (hours < 48) {
    return language === "zh" ? `${hours} 小时` : `${hours} h`;
  }
  const days = Math.round(hours / 24);
  return language === "zh" ? `${days} 天` : `${days} days`;
}

/** A day some days later; days are those of the calendar. */
export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The instant at which a calendar day begins in a zone. */
export function startOfDay(day: string, zone: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  // the offset is asked for twice: the first guess may lie on the other side of a change of clocks
  const first = new Date(guess.getTime() - offset(guess, zone));
  return new Date(guess.getTime() - offset(first, zone));
}

function offset(at: Date, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  const local = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second);
  return local - Math.floor(at.getTime() / 1000) * 1000;
}
