import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../app/session.tsx";
import { clockTime, type Reader, shortMoment, wholeMoment } from "../words/time.ts";

const NowContext = createContext(new Date());
const TICK = 20_000;

/** The time that pages go by: one clock for all, so that two times on a page never disagree. */
export function NowProvider({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

export const useNow = () => use(NowContext);

/** The shop's zone and the reader's language. */
export function useReader(): Reader {
  const { zone } = useShop();
  const { i18n } = useTranslation();
  return useMemo(() => ({ zone, language: i18n.language === "en" ? "en" : "zh" }), [zone, i18n.language]);
}

/** A time: short to read, whole with its zone in the title. */
export function Moment({ at, form = "short" }: { at: string; form?: "short" | "whole" | "clock" }) {
  const reader = useReader();
  const now = useNow();
  const date = new Date(at);
  const whole = wholeMoment(date, reader);
  return (
    <time className={form === "whole" ? "number" : "number nowrap"} dateTime={at} title={whole}>
      {form === "whole" ? whole : form === "clock" ? clockTime(date, reader) : shortMoment(date, now, reader)}
    </time>
  );
}
