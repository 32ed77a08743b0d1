import type { Schemas, Turn } from "../../api/client.ts";

export type Recording = Schemas["Recording"];

/** A caller's words begin some seconds before the turn that answers them. */
const WORDS_SECONDS = 5;

/** Where a moment is in the sound, in seconds; undefined where nothing was recorded then. */
export function offsetOf(at: number, parts: Recording["parts"]): number | undefined {
  for (const part of parts) {
    const into = (at - Date.parse(part.at)) / 1000;
    // between two lines nothing was spoken: the later one's beginning is next
    if (into < part.seconds) {
      return part.from + Math.max(0, into);
    }
  }
  return undefined;
}

/** Where the words of a turn begin, not before the answer of the one before. */
export function placeOf(turns: Turn[], index: number, parts: Recording["parts"]): number | undefined {
  const turn = turns[index];
  if (!turn) {
    return undefined;
  }
  const before = turns[index - 1];
  const words = Date.parse(turn.at) - WORDS_SECONDS * 1000;
  return offsetOf(index === 0 ? Date.parse(turn.at) : Math.max(words, before ? Date.parse(before.at) : 0), parts);
}

/** As players write it: 4:05, 1:02:03. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), String(whole % 60).padStart(2, "0")];
  return h > 0 ? `${h}:${String(m).padStart(2, "0")}:${s}` : `${m}:${s}`;
}

/** The outline of a side, from the middle up or down, over a width of as many steps as there are. */
export function outline(levels: number[], middle: number, way: 1 | -1): string {
  if (levels.length === 0) {
    return "";
  }
  const points = levels.map((level, step) => `L${step} ${(middle + (way * level * middle) / 100).toFixed(1)} L${step + 1} ${(middle + (way * level * middle) / 100).toFixed(1)}`);
  return `M0 ${middle} ${points.join(" ")} L${levels.length} ${middle} Z`;
}

const STEP_SECONDS = 5;
const LEAP_SECONDS = 30;

/** Where a key leads; undefined where it leads nowhere. */
export function moved(key: string, at: number, seconds: number): number | undefined {
  const to: Record<string, number> = { ArrowRight: at + STEP_SECONDS, ArrowUp: at + STEP_SECONDS, ArrowLeft: at - STEP_SECONDS, ArrowDown: at - STEP_SECONDS, PageUp: at + LEAP_SECONDS, PageDown: at - LEAP_SECONDS, Home: 0, End: seconds };
  const place = to[key];
  return place === undefined ? undefined : Math.min(seconds, Math.max(0, place));
}
