import { describe, expect, it } from "vitest";
import { type Metric, partsOf, valueOf } from "./figures.ts";

const words = { zh: "", en: "" };
const metric = (unit: Metric["unit"], groups: Metric["groups"] = ["queue", "agent"]): Metric => ({ metric: "x", unit, groups, listed: true, title: words, formula: words, population: words, source: words });

describe("a number", () => {
  it("is said in its unit", () => {
    expect(valueOf("percent", 83.333, "zh")).toBe("83.3%");
    expect(valueOf("seconds", 75, "zh")).toBe("1 分 15 秒");
    expect(valueOf("count", 1234, "en")).toBe("1,234");
  });

  it("is a dash where there is nothing to take a part of, and never 0", () => {
    expect(valueOf("percent", undefined, "zh")).toBe("—");
  });

  it("says what it is made of", () => {
    expect(partsOf({ metric: "x", part: 10, whole: 12 }, metric("percent"), "zh")).toBe("10 / 12");
    expect(partsOf({ metric: "x", part: 60_000, whole: 4 }, metric("seconds"), "zh")).toBe("1 分 00 秒 / 4");
    expect(partsOf({ metric: "x", part: 30_000, whole: 60_000 }, metric("percent", ["agent"]), "zh")).toBe("30 秒 / 1 分 00 秒");
    expect(partsOf({ metric: "x", part: 3, whole: 0 }, metric("count"), "zh")).toBe("");
  });
});
