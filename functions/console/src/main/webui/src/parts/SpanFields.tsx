import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { daysOf, type Period, PERIODS, periodOf, type Span, spanOf, spanOfDays } from "../words/period.ts";
import { useNow, useReader } from "./Moment.tsx";
import { Pick } from "./Pick.tsx";

/** From when to when: a period by its name, or two days of the shop. */
export function SpanFields({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const { zone } = useReader();
  const id = useId();
  const [choosing, setChoosing] = useState(false);
  const period = periodOf(span, now, zone);
  const { first, last } = daysOf(span, zone);
  const open = choosing || period === "custom";
  return (
    <>
      <Pick
        label={t("calls.period")}
        none={t("calls.any")}
        value={open ? "custom" : period}
        options={[...PERIODS.map((each) => ({ value: each as string, label: t(`calls.${each}`) })), { value: "custom", label: t("calls.custom") }]}
        onChange={(value) => {
          setChoosing(value === "custom");
          if (value !== "custom") {
            onChange(value ? spanOf(value as Period, now, zone) : {});
          }
        }}
      />
      {open && (
        <>
          <div className="field">
            <label htmlFor={`${id}-from`}>{t("calls.from")}</label>
            <input id={`${id}-from`} type="date" className="day" value={first} max={last || undefined} onChange={(event) => onChange(spanOfDays(event.target.value, last, zone))} />
          </div>
          <div className="field">
            <label htmlFor={`${id}-to`}>{t("calls.to")}</label>
            <input id={`${id}-to`} type="date" className="day" value={last} min={first || undefined} onChange={(event) => onChange(spanOfDays(first, event.target.value, zone))} />
          </div>
        </>
      )}
    </>
  );
}
