import { describe, expect, it } from "vitest";
import { daysOf, periodOf, spanOf, spanOfDays } from "./period.ts";

const zone = "Asia/Shanghai";
const now = new Date("2026-11-29T06:20:00Z");

describe("a period", () => {
  it("begins and ends at the shop's midnight", () => {
    expect(spanOf("today", now, zone)).toEqual({ since: "2026-11-28T16:00:00.000Z" });
    expect(spanOf("yesterday", now, zone)).toEqual({ since: "2026-11-27T16:00:00.000Z", until: "2026-11-28T16:00:00.000Z" });
    expect(spanOf("week", now, zone)).toEqual({ since: "2026-11-22T16:00:00.000Z" });
  });

  it("is recognised however its ends are written", () => {
    expect(periodOf({ since: "2026-11-28T16:00:00Z" }, now, zone)).toBe("today");
    expect(periodOf({ since: "2026-11-29T00:00:00+08:00" }, now, zone)).toBe("today");
    expect(periodOf({ since: "2026-11-28T17:00:00Z" }, now, zone)).toBe("custom");
    expect(periodOf({}, now, zone)).toBeUndefined();
  });

  it("of days includes the last one", () => {
    const span = spanOfDays("2026-11-01", "2026-11-03", zone);
    expect(span).toEqual({ since: "2026-10-31T16:00:00.000Z", until: "2026-11-03T16:00:00.000Z" });
    expect(daysOf(span, zone)).toEqual({ first: "2026-11-01", last: "2026-11-03" });
    expect(spanOfDays("", "", zone)).toEqual({ since: undefined, until: undefined });
  });
});
