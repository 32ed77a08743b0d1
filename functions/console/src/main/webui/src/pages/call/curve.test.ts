import { describe, expect, it } from "vitest";
import type { Mood, Turn } from "../../api/client.ts";
import { curveOf } from "./curve.ts";

const turn = (number: number, millis: number, mood?: Mood): Turn => ({
  number,
  millis,
  at: "2026-11-29T06:20:00Z",
  did: number === 0 ? "started" : "said",
  wishes: [],
  slots: [],
  asked: [],
  said: [],
  events: [],
  mood: mood && { mood, intensity: 1, reasons: [] },
});

describe("the curve of a call", () => {
  it("leaves out the greeting, and tells how the mood turned and which answer was slowest", () => {
    expect(curveOf([turn(0, 900), turn(1, 120.4, "neutral"), turn(2, 480, "angry"), turn(3, 90, "angry"), turn(4, 80, "positive")])).toEqual({
      numbers: [1, 2, 3, 4],
      heights: [0, -2, -2, 1],
      millis: [120, 480, 90, 80],
      slowest: 2,
      moods: ["neutral", "angry", "positive"],
    });
  });

  it("ends with the last answer, not with hanging up", () => {
    expect(curveOf([turn(0, 1), turn(1, 5, "neutral"), { ...turn(2, 0), did: "hung_up" }]).numbers).toEqual([1]);
  });

  it("has a gap where nothing was said, and is empty of a call without turns", () => {
    expect(curveOf([turn(0, 1), turn(1, 5)]).heights).toEqual([null]);
    expect(curveOf([turn(0, 1)]).numbers).toEqual([]);
  });
});
