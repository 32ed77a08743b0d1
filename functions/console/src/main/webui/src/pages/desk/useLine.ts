import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskCall } from "./useDesk.ts";
import { Line } from "./line.ts";

const SPENT = "orderline.desk.seat";

/** Whether this window has gone in by this seat before it was loaded anew: a seat is good once. */
function spent(seat: string): boolean {
  try {
    return sessionStorage.getItem(SPENT) === seat;
  } catch {
    return false;
  }
}

function spend(seat: string): void {
  try {
    sessionStorage.setItem(SPENT, seat);
  } catch {
    // storage is forbidden: the seat is tried again, refused, and asked for anew
  }
}

export type SoundState = "none" | "connecting" | "connected" | "lost" | "no-microphone";

/** The sound of the call in hand: opened by the seat that the line offers, and asked for anew when it breaks. */
export function useLine(call: DeskCall | undefined, active: boolean, reseat: (contact: string) => void) {
  const [state, setState] = useState<SoundState>("none");
  const [muted, setMuted] = useState(false);
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(0);
  const context = useRef<AudioContext | undefined>(undefined);
  const line = useRef<Line | undefined>(undefined);
  const used = useRef<string | undefined>(undefined);
  const talks = active && call?.phase === "talking" && call.onLine;
  const contact = talks ? call.contact : undefined;
  const seat = talks ? call.seat : undefined;
  const id = call?.call;

  /** In a click, because browsers allow sound only then. */
  const prepare = useCallback(() => {
    context.current ??= new AudioContext({ latencyHint: "interactive" });
    void context.current.resume();
  }, []);

  useEffect(() => {
    if (!contact) {
      line.current?.close();
      line.current = undefined;
      used.current = undefined;
      setState("none");
      setMuted(false);
    }
  }, [contact]);

  useEffect(() => {
    if (!contact || !seat || !id || used.current === seat) {
      return;
    }
    used.current = seat;
    if (spent(seat)) {
      reseat(contact);
      return;
    }
    spend(seat);
    context.current ??= new AudioContext({ latencyHint: "interactive" });
    setState("connecting");
    line.current?.close();
    const opening = new Line(context.current, {
      opened: () => setState("connected"),
      lost: () => (setState("lost"), setTimeout(() => used.current === seat && reseat(contact), 1_000)),
      level: setLevel,
      heard: setHeard,
    });
    line.current = opening;
    opening.open(seat, id).catch(() => (opening.close(), setState("no-microphone")));
  }, [contact, seat, id, reseat]);

  useEffect(() => () => line.current?.close(), []);

  const mute = useCallback((on: boolean) => (line.current?.mute(on), setMuted(on)), []);
  return { state, muted, mute, level, heard, prepare };
}

/** A ring that is heard, as long as somebody has clicked here before. */
export function useRing(rings: boolean): void {
  useEffect(() => {
    if (!rings || !("AudioContext" in globalThis)) {
      return undefined;
    }
    const context = new AudioContext();
    const ring = () => {
      if (context.state !== "running") {
        return;
      }
      const tone = new OscillatorNode(context, { frequency: 660 });
      const gain = new GainNode(context, { gain: 0.08 });
      tone.connect(gain).connect(context.destination);
      tone.start();
      tone.stop(context.currentTime + 0.5);
    };
    ring();
    const timer = setInterval(ring, 2_000);
    return () => (clearInterval(timer), void context.close());
  }, [rings]);
}
