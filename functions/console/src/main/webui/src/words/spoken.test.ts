import { describe, expect, it } from "vitest";
import { spokenSeconds } from "./spoken.ts";

describe("what is spoken", () => {
  it("takes longer the more there is to say", () => {
    expect(spokenSeconds("")).toBe(0);
    expect(spokenSeconds("密封好，放在阴凉干燥的地方，绿茶可以放冰箱冷藏。")).toBe(5);
    expect(spokenSeconds("好".repeat(90))).toBe(20);
  });
});
