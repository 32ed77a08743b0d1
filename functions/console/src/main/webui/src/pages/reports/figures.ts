import { useTranslation } from "react-i18next";
import { type Schemas, type Shop } from "../../api/client.ts";
import { useReader } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { duration } from "../../words/time.ts";
import type { Group } from "./wanted.ts";

export type Report = Schemas["Report"];
export type Metric = Schemas["ReportMetric"];
export type Figure = Schemas["ReportNumber"];

/** The number of a metric among these. */
export function figure(numbers: Figure[], metric: string): Figure | undefined {
  return numbers.find((each) => each.metric === metric);
}

/** A metric's words in the reader's language. */
export function useSay(): (words: Schemas["BothLanguages"]) => string {
  const { language } = useReader();
  return (words) => (language === "en" ? words.en : words.zh);
}

/** A number in its unit; a dash where there is nothing to take a part of. */
export function useValue(): (metric: Metric, number: Figure | undefined) => string {
  const { language } = useReader();
  return (metric, number) => valueOf(metric.unit, number?.value ?? (metric.unit === "count" ? 0 : undefined), language);
}

export function valueOf(unit: Metric["unit"], value: number | undefined, language: "zh" | "en"): string {
  if (value === undefined) {
    return "—";
  }
  switch (unit) {
    case "percent":
      return `${value.toLocaleString(language, { maximumFractionDigits: 1 })}%`;
    case "seconds":
      return duration(value, language);
    default:
      return value.toLocaleString(language);
  }
}

/** Of what a number is made: 12 / 15; nothing for a plain count. */
export function partsOf({ part, whole }: Figure, metric: Metric, language: "zh" | "en"): string {
  if (whole === 0) {
    return "";
  }
  // the time of agents is in milliseconds, and so is the part of a mean
  const time = metric.groups.length === 1 && metric.groups[0] === "agent";
  const said = (value: number, isTime: boolean) => (isTime ? duration(value / 1000, language) : value.toLocaleString(language));
  return `${said(part, time || metric.unit === "seconds")} / ${said(whole, time)}`;
}

/** What a line of a group is called. */
export function useKeyName(shop: Shop, queues: Map<string, string>): (group: Group, key: string) => string {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  return (group, key) => {
    if (key === "") {
      return t("reports.none");
    }
    switch (group) {
      case "queue":
        return queues.get(key) ?? key;
      case "agent":
        return person(key);
      case "reason":
        return names("cardReason", key);
      case "intent":
        return names("intent", key);
      case "flows":
        return t("reports.version", { version: key });
      default:
        return shop.brands.find(({ id }) => id === key)?.name ?? key;
    }
  };
}
