import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Hours } from "../../api/client.ts";
import { useNames } from "../../parts/names.ts";
import { DAYS, daysInWords } from "./draft.ts";

/** Hours in a few words: 周一至周五 09:00–18:00. */
export function useHoursInWords(): (hours: Hours) => string {
  const names = useNames();
  const { i18n } = useTranslation();
  const chinese = i18n.language === "zh";
  return ({ days, from, until }) => `${daysInWords(days, (day) => names("weekday", day), chinese ? "至" : "–", chinese ? "、" : ", ")} ${from}–${until}`;
}

/** On which days, from when to when. */
export function HoursFields({ hours, wrong, onChange }: { hours: Hours; wrong?: string; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const id = useId();
  const tick = (day: Hours["days"][number], on: boolean) => onChange({ ...hours, days: DAYS.filter((each) => (each === day ? on : hours.days.includes(each))) });
  const clock = (value: string) => (value === "24:00" ? "00:00" : value);
  return (
    <div className="stack">
      <fieldset className="days">
        <legend className="label">{t("settings.days")}</legend>
        {DAYS.map((day) => (
          <label key={day} className="radio">
            <input type="checkbox" checked={hours.days.includes(day)} onChange={(event) => tick(day, event.target.checked)} /> {names("weekday", day)}
          </label>
        ))}
      </fieldset>
      <div className="row" style={{ gap: 14 }}>
        <div className="field">
          <label htmlFor={`${id}-from`}>{t("settings.from")}</label>
          <input id={`${id}-from`} type="time" className="day" value={hours.from} required onChange={(event) => onChange({ ...hours, from: event.target.value })} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-until`}>{t("settings.until")}</label>
          <input
            id={`${id}-until`}
            type="time"
            className="day"
            value={clock(hours.until)}
            required
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            // midnight as an end is the day's end
            onChange={(event) => onChange({ ...hours, until: event.target.value === "00:00" ? "24:00" : event.target.value })}
          />
        </div>
        {hours.until === "24:00" && <span className="soft small">{t("settings.dayEnd")}</span>}
      </div>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="small" style={{ color: "var(--stop)" }}>
          {wrong}
        </p>
      )}
    </div>
  );
}
