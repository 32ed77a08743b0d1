import type { Mood, Turn } from "../../api/client.ts";

/** How high a mood stands on the curve: the better the higher. */
export const HEIGHTS: Record<Mood, number> = { angry: -2, dissatisfied: -1, neutral: 0, positive: 1 };

/** What a curve is drawn from, and told by. */
export interface CurvePoints {
  numbers: number[];
  heights: (number | null)[];
  millis: number[];
  slowest: number;
  /** The moods as they changed. */
  moods: Mood[];
}

export function curveOf(turns: Turn[]): CurvePoints {
  const talked = turns.filter(({ number, did }) => number > 0 && did !== "hung_up");
  const moods: Mood[] = [];
  for (const { mood } of talked) {
    if (mood && moods.at(-1) !== mood.mood) {
      moods.push(mood.mood);
    }
  }
  const slowest = talked.reduce((most, turn) => (turn.millis > most.millis ? turn : most), talked[0] ?? { millis: 0, number: 0 });
  return {
    numbers: talked.map(({ number }) => number),
    heights: talked.map(({ mood }) => (mood ? HEIGHTS[mood.mood] : null)),
    millis: talked.map(({ millis }) => Math.round(millis)),
    slowest: slowest.number,
    moods,
  };
}
