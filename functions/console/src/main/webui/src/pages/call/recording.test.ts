import { describe, expect, it } from "vitest";
import type { Turn } from "../../api/client.ts";
import { clock, moved, offsetOf, outline, placeOf } from "./recording.ts";

const parts = [
  { at: "2026-11-22T03:00:00Z", from: 0, seconds: 20 },
  { at: "2026-11-22T03:00:30Z", from: 20, seconds: 10 },
];
const at = (seconds: number) => Date.parse("2026-11-22T03:00:00Z") + seconds * 1000;
const turns = [0, 8, 11, 36].map((seconds, number) => ({ number, at: new Date(at(seconds)).toISOString() }) as Turn);

describe("a moment of a call", () => {
  it("is found in the sound, across lines that broke", () => {
    expect(offsetOf(at(7), parts)).toBe(7);
    expect(offsetOf(at(-2), parts)).toBe(0);
    expect(offsetOf(at(25), parts)).toBe(20);
    expect(offsetOf(at(33), parts)).toBe(23);
    expect(offsetOf(at(41), parts)).toBeUndefined();
    expect(offsetOf(at(0), [])).toBeUndefined();
  });

  it("is where the words of a turn begin", () => {
    expect(turns.map((_, index) => placeOf(turns, index, parts))).toEqual([0, 3, 8, 21]);
    expect(placeOf(turns, 9, parts)).toBeUndefined();
  });
});

describe("the player", () => {
  it("writes times as players do", () => {
    expect([0, 65.9, 3723].map(clock)).toEqual(["0:00", "1:05", "1:02:03"]);
  });

  it("goes on and back by keys, and not beyond the ends", () => {
    expect(moved("ArrowRight", 10, 60)).toBe(15);
    expect(moved("ArrowLeft", 2, 60)).toBe(0);
    expect(moved("PageUp", 50, 60)).toBe(60);
    expect(moved("End", 3, 60)).toBe(60);
    expect(moved("x", 3, 60)).toBeUndefined();
  });

  it("draws how loud a side is", () => {
    expect(outline([], 50, -1)).toBe("");
    expect(outline([100, 0], 50, -1)).toBe("M0 50 L0 0.0 L1 0.0 L1 50.0 L2 50.0 L2 50 Z");
  });
});
