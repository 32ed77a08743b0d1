import { Popover } from "antd";
import { useTranslation } from "react-i18next";
import { type Metric, useSay } from "./figures.ts";

/** ⓘ: how a number is computed, of whom, and from what. */
export function Definition({ metric }: { metric: Metric }) {
  const { t } = useTranslation();
  const say = useSay();
  const name = say(metric.title);
  return (
    <Popover
      trigger="click"
      placement="bottom"
      // within the page, where a screen reader finds it
      getPopupContainer={() => document.getElementById("main") ?? document.body}
      title={t("reports.definitionOf", { name })}
      content={
        <dl className="report-definition">
          <dt>{t("reports.formula")}</dt>
          <dd>{say(metric.formula)}</dd>
          <dt>{t("reports.population")}</dt>
          <dd>{say(metric.population)}</dd>
          <dt>{t("reports.source")}</dt>
          <dd>{say(metric.source)}</dd>
        </dl>
      }
    >
      <button type="button" className="definition">
        <span aria-hidden>ⓘ</span> <span aria-hidden>{t("reports.definition")}</span>
        <span className="heard-only">{t("reports.definitionOf", { name })}</span>
      </button>
    </Popover>
  );
}
