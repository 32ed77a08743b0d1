import { describe, expect, it } from "vitest";
import { fieldsOf, mistakesIn, NO_FIELDS, textOf } from "./articleForm.ts";

const zone = "Asia/Shanghai";

describe("an article's form", () => {
  it("gives back what it was filled with", () => {
    const text = {
      topic: "退货运费谁出",
      asked: ["运费谁付", "退货要钱吗"],
      spoken: "七天无理由退货，运费由您承担。",
      text: "质量问题退货，运费由我们承担。",
      brands: ["light"],
      validFrom: "2026-11-30T16:00:00.000Z",
      validUntil: "2026-12-12T16:00:00.000Z",
    };
    expect(fieldsOf(text, zone)).toMatchObject({ from: "2026-12-01", until: "2026-12-12" });
    expect(textOf(fieldsOf(text, zone), zone)).toEqual(text);
  });

  it("takes a line or a semicolon between ways to ask, each once", () => {
    expect(textOf({ ...NO_FIELDS, topic: " 运费 ", asked: "谁付\n\n谁出；谁付; 要钱吗 ", spoken: "您付。" }, zone)).toMatchObject({ topic: "运费", asked: ["谁付", "谁出", "要钱吗"] });
  });

  it("says what is missing or too long", () => {
    expect(mistakesIn(NO_FIELDS)).toEqual({ topic: "needTopic", spoken: "needSpoken" });
    expect(mistakesIn({ topic: "题".repeat(101), asked: "问".repeat(101), spoken: "答".repeat(301), text: "长".repeat(4001), brands: [], from: "2026-12-02", until: "2026-12-01" })).toEqual({
      topic: "longTopic",
      asked: "longAsked",
      spoken: "longSpoken",
      text: "longText",
      until: "validOrder",
    });
    expect(mistakesIn({ ...NO_FIELDS, topic: "题", spoken: "答", from: "2026-12-01", until: "2026-12-01" })).toEqual({});
  });
});
