import { useEffect, useRef } from "react";

/** Alt and a key, by where the key is: on a Mac Alt+M writes µ. Works while one types. */
export function useKeys(keys: Record<string, () => unknown>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat ? latest.current[event.code] : undefined;
      if (act) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
