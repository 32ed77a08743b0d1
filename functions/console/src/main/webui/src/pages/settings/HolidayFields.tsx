import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { daysFrom, runsOf } from "./draft.ts";

/** Holidays in a few words: 2027-02-06 至 2027-02-12、2027-05-01. */
export function useHolidaysInWords(): (dates: readonly string[]) => string {
  const { t, i18n } = useTranslation();
  const and = i18n.language === "zh" ? "、" : ", ";
  return (dates) =>
    dates.length === 0
      ? t("settings.noHolidays")
      : runsOf(dates)
          .map(({ first, last }) => (first === last ? first : t("settings.dayToDay", { first, last })))
          .join(and);
}

/** Which days agents have off: a list to take from, and two dates to add. */
export function HolidayFields({ dates, wrong, onChange }: { dates: string[]; wrong?: string; onChange: (dates: string[]) => void }) {
  const { t } = useTranslation();
  const words = useHolidaysInWords();
  const id = useId();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const added = first === "" ? [] : daysFrom(first, last === "" ? first : last);
  const backwards = first !== "" && last !== "" && last < first;
  const problem = backwards ? t("settings.needLaterDay") : wrong;
  const add = () => {
    onChange([...new Set([...dates, ...added])].toSorted());
    setFirst("");
    setLast("");
  };
  return (
    <div className="stack">
      {dates.length === 0 ? (
        <p className="soft small">{t("settings.noHolidays")}</p>
      ) : (
        <ul className="holidays" aria-label={t("settings.holidays")}>
          {runsOf(dates).map((run) => {
            const said = words(daysFrom(run.first, run.last));
            return (
              <li key={run.first}>
                <span>{said}</span>
                <Button size="small" aria-label={t("settings.removeDay", { day: said })} onClick={() => onChange(dates.filter((date) => date < run.first || date > run.last))}>
                  {t("settings.remove")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="row" style={{ gap: 14, alignItems: "flex-end" }}>
        <div className="field">
          <label htmlFor={`${id}-first`}>{t("settings.firstDay")}</label>
          <input id={`${id}-first`} type="date" className="day" value={first} onChange={(event) => setFirst(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-last`}>{t("settings.lastDay")}</label>
          <input
            id={`${id}-last`}
            type="date"
            className="day"
            value={last}
            min={first || undefined}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-wrong` : undefined}
            onChange={(event) => setLast(event.target.value)}
          />
        </div>
        <Button disabled={added.length === 0} onClick={add}>
          {t("settings.addDays")}
        </Button>
      </div>
      {problem && (
        <p id={`${id}-wrong`} role="alert" className="small" style={{ color: "var(--stop)" }}>
          {problem}
        </p>
      )}
    </div>
  );
}
