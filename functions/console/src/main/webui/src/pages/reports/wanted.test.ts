import { describe, expect, it } from "vitest";
import { fitting, spanOfReport, wantedOf } from "./wanted.ts";

const NOW = new Date("2026-11-30T04:00:00Z");

describe("what a report is asked for", () => {
  it("is today by the hour, unless the address says otherwise", () => {
    expect(wantedOf({})).toMatchObject({ interval: "hour", group: undefined, key: undefined });
    expect(spanOfReport({}, NOW, "Asia/Shanghai")).toEqual({ from: "2026-11-29T16:00:00.000Z", to: undefined });
  });

  it("takes nothing from the address that it does not know", () => {
    expect(wantedOf({ interval: "week", group: "colour", key: "x", since: "long ago" })).toMatchObject({ interval: "hour", group: undefined, key: undefined, since: undefined });
    expect(wantedOf({ group: "queue", key: "general" })).toMatchObject({ group: "queue", key: "general" });
  });

  it("does not ask for what has not come yet", () => {
    expect(spanOfReport({ since: "2026-11-29T16:00:00Z", until: "2026-11-30T16:00:00Z" }, NOW, "Asia/Shanghai").to).toBeUndefined();
  });

  it("is cut into the shortest intervals that such a time may have", () => {
    expect(fitting("quarter", "2026-11-29T16:00:00Z", undefined, NOW)).toBe("quarter");
    expect(fitting("quarter", "2026-11-24T16:00:00Z", undefined, NOW)).toBe("hour");
    expect(fitting("hour", "2026-10-31T16:00:00Z", undefined, NOW)).toBe("day");
    expect(fitting("day", "2026-11-29T16:00:00Z", undefined, NOW)).toBe("day");
  });
});
