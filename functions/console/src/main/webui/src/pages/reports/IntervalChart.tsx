import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, type EChartsType, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLook } from "../../app/Look.tsx";
import { useReader } from "../../parts/Moment.tsx";
import { figure, type Metric, type Report, useSay, valueOf } from "./figures.ts";
import { clockTime, dayOf } from "../../words/time.ts";

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/** One number over the intervals: bars for counts, a line for everything that is a part or a mean. */
export default function IntervalChart({ report, metric }: { report: Report; metric: Metric }) {
  const { t } = useTranslation();
  const say = useSay();
  const reader = useReader();
  const { scheme } = useLook();
  const place = useRef<HTMLDivElement>(null);
  const points = report.intervals.map(({ from, numbers }) => ({ at: label(from ?? report.from), value: figure(numbers, metric.metric)?.value ?? (metric.unit === "count" ? 0 : null) }));
  const there = points.filter(({ value }) => value !== null && value > 0);
  const highest = there.reduce<(typeof points)[number] | undefined>((most, each) => (most === undefined || (each.value ?? 0) > (most.value ?? 0) ? each : most), undefined);
  const name = say(metric.title);
  const told = highest ? t("reports.chartText", { name, count: points.length, most: valueOf(metric.unit, highest.value ?? undefined, reader.language), at: highest.at }) : t("reports.chartEmpty");
  const drawn = JSON.stringify({ points, unit: metric.unit, name });

  function label(from: string): string {
    const at = new Date(from);
    const day = dayOf(at, reader.zone).slice(5);
    return report.interval === "day" ? day : `${severalDays() ? `${day} ` : ""}${clockTime(at, reader).slice(0, 5)}`;
  }

  function severalDays(): boolean {
    const [first, last] = [report.intervals[0], report.intervals.at(-1)].map((interval) => dayOf(new Date(interval?.from ?? report.from), reader.zone));
    return first !== last;
  }

  useEffect(() => {
    if (!place.current) {
      return undefined;
    }
    const chart: EChartsType = init(place.current, null, { renderer: "svg" });
    chart.setOption(option(place.current, JSON.parse(drawn) as Drawn, reader.language));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
    // the words follow the language, the colours the scheme
  }, [drawn, scheme, reader.language]);

  return (
    <>
      {highest && <div ref={place} role="img" aria-label={told} style={{ height: 220, marginTop: 6 }} />}
      <p className="soft small">{told}</p>
    </>
  );
}

interface Drawn {
  points: { at: string; value: number | null }[];
  unit: Metric["unit"];
  name: string;
}

function option(element: HTMLElement, { points, unit, name }: Drawn, language: "zh" | "en") {
  const style = getComputedStyle(element);
  const colour = (variable: string) => style.getPropertyValue(variable).trim();
  const text = { color: colour("--soft"), fontSize: 12 };
  const said = (value: number) => valueOf(unit, value, language);
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    tooltip: { trigger: "axis", backgroundColor: colour("--card"), borderColor: colour("--line"), textStyle: { color: colour("--ink"), fontSize: 12 }, valueFormatter: (value: unknown) => (typeof value === "number" ? said(value) : "—") },
    grid: { left: unit === "seconds" ? 92 : 52, right: 14, top: 14, height: 168 },
    xAxis: { type: "category", data: points.map(({ at }) => at), axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("--edge") } } },
    yAxis: { type: "value", min: 0, max: unit === "percent" ? 100 : undefined, minInterval: unit === "count" ? 1 : undefined, splitNumber: 4, axisLabel: { ...text, formatter: said }, splitLine: { lineStyle: { color: colour("--line") } } },
    series: [
      unit === "count"
        ? { type: "bar", name, barMaxWidth: 26, itemStyle: { color: colour("--brand"), borderRadius: [3, 3, 0, 0] }, data: points.map(({ value }) => value) }
        : { type: "line", name, connectNulls: false, symbolSize: 7, symbol: "circle", lineStyle: { color: colour("--brand"), width: 2 }, itemStyle: { color: colour("--brand") }, data: points.map(({ value }) => value) },
    ],
  };
}
