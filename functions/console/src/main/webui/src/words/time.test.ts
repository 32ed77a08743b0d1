import { describe, expect, it } from "vitest";
import { clockTime, dayOf, distance, duration, shiftDay, shortMoment, startOfDay, wholeMoment, zoneName } from "./time.ts";
import { urgency } from "./due.ts";

const shanghai = { zone: "Asia/Shanghai", language: "zh" } as const;
const english = { zone: "Asia/Shanghai", language: "en" } as const;
const now = new Date("2026-11-29T06:20:00Z"); // 14:20 in Shanghai

describe("a moment", () => {
  it("of today says only the clock", () => {
    expect(shortMoment(new Date("2026-11-29T01:05:00Z"), now, shanghai)).toBe("今天 09:05");
    expect(shortMoment(new Date("2026-11-29T01:05:00Z"), now, english)).toBe("today 09:05");
  });

  it("belongs to the shop's day and not to the reader's", () => {
    // 00:30 in Shanghai is still the day before in UTC
    expect(shortMoment(new Date("2026-11-28T16:30:00Z"), now, shanghai)).toBe("今天 00:30");
    expect(shortMoment(new Date("2026-11-28T15:30:00Z"), now, shanghai)).toBe("昨天 23:30");
    expect(shortMoment(new Date("2026-11-29T16:30:00Z"), now, shanghai)).toBe("明天 00:30");
  });

  it("names the day, and the year only of another year", () => {
    expect(shortMoment(new Date("2026-11-02T01:05:00Z"), now, shanghai)).toBe("11-02 09:05");
    expect(shortMoment(new Date("2026-11-02T01:05:00Z"), now, english)).toBe("2 Nov 09:05");
    expect(shortMoment(new Date("2025-11-02T01:05:00Z"), now, shanghai)).toBe("2025-11-02 09:05");
  });

  it("tells its zone where it is told whole", () => {
    expect(wholeMoment(new Date("2026-11-29T01:05:09Z"), shanghai)).toBe("2026-11-29 09:05:09 北京时间");
    expect(zoneName(now, { zone: "Asia/Tokyo", language: "zh" })).toBe("UTC+9");
    expect(zoneName(now, { zone: "UTC", language: "en" })).toBe("UTC");
    expect(clockTime(new Date("2026-11-29T16:00:00Z"), shanghai)).toBe("00:00:00");
  });
});

describe("a day", () => {
  it("begins at the shop's midnight", () => {
    expect(startOfDay("2026-11-29", "Asia/Shanghai").toISOString()).toBe("2026-11-28T16:00:00.000Z");
    expect(startOfDay("2026-03-29", "Europe/Berlin").toISOString()).toBe("2026-03-28T23:00:00.000Z");
    expect(startOfDay("2026-03-30", "Europe/Berlin").toISOString()).toBe("2026-03-29T22:00:00.000Z");
  });

  it("has neighbours across months, years and leap days", () => {
    expect(shiftDay("2028-02-28", 1)).toBe("2028-02-29");
    expect(shiftDay("2027-01-01", -1)).toBe("2026-12-31");
    expect(dayOf(new Date("2026-12-31T16:00:00Z"), "Asia/Shanghai")).toBe("2027-01-01");
  });
});

describe("a stretch of time", () => {
  it("is told in its two largest units", () => {
    expect(duration(5, "zh")).toBe("5 秒");
    expect(duration(65, "zh")).toBe("1 分 05 秒");
    expect(duration(3725, "zh")).toBe("1 小时 2 分");
    expect(duration(65, "en")).toBe("1 min 05 s");
  });

  it("to a deadline is told in its largest unit", () => {
    expect(distance(-90 * 60_000, "zh")).toBe("2 小时");
    expect(distance(20_000, "zh")).toBe("1 分钟");
    expect(distance(72 * 3_600_000, "en")).toBe("3 days");
  });
});

describe("a deadline", () => {
  it("is late, soon, later, or no longer matters", () => {
    const in3h = new Date(now.getTime() + 3 * 3_600_000);
    const in1h = new Date(now.getTime() + 3_600_000);
    const ago = new Date(now.getTime() - 1);
    expect([in3h, in1h, ago].map((due) => urgency(due, true, now))).toEqual(["later", "soon", "late"]);
    expect(urgency(ago, false, now)).toBe("done");
  });
});
