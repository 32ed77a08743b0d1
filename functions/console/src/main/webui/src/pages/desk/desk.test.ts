import { describe, expect, it } from "vitest";
import { decode, encode, loudness } from "./line.ts";
import { clock, span } from "./span.ts";

describe("the desk", () => {
  it("shows how long something takes", () => {
    expect(span("2026-11-30T03:00:00Z", "2026-11-30T03:01:05Z")).toBe("1:05");
    expect(clock(3725)).toBe("1:02:05");
    expect(clock(0)).toBe("0:00");
  });

  it("keeps sound as it was, as far as a telephone can", () => {
    const tone = Float32Array.from({ length: 400 }, (_, i) => 0.5 * Math.sin(i / 5));
    const again = decode(encode(tone));
    expect(again.length).toBe(tone.length);
    expect(Math.max(...again.map((sample, i) => Math.abs(sample - (tone[i] ?? 0))))).toBeLessThan(0.02);
    expect(loudness(again)).toBeCloseTo(loudness(tone), 1);
    expect(loudness(new Float32Array(100))).toBe(0);
  });
});
