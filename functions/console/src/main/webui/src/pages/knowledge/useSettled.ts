import { useEffect, useState } from "react";

/** A value once it has not changed for a moment: who types is not asked about every letter. */
export function useSettled<Value>(value: Value, wait = 600): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
