import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, type EChartsType, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLook } from "../../app/Look.tsx";
import type { Mood, Turn } from "../../api/client.ts";
import { useNames } from "../../parts/names.ts";
import { curveOf, HEIGHTS } from "./curve.ts";

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

const MOODS = Object.fromEntries(Object.entries(HEIGHTS).map(([mood, height]) => [height, mood as Mood])) as Record<number, Mood>;

/** The mood over the call, and below it how long each answer took. A click goes to the turn. */
export default function Curve({ turns }: { turns: Turn[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const { scheme } = useLook();
  const place = useRef<HTMLDivElement>(null);
  const points = curveOf(turns);
  const told = t("call.curveText", {
    turns: points.numbers.length,
    moods: points.moods.map((mood) => names("moodName", mood)).join(" → ") || "—",
    slowest: Math.max(0, ...points.millis),
    at: points.slowest,
  });
  const drawn = JSON.stringify(points);

  useEffect(() => {
    if (!place.current) {
      return undefined;
    }
    const chart: EChartsType = init(place.current, null, { renderer: "svg" });
    chart.setOption(option(place.current, JSON.parse(drawn) as typeof points, names, { mood: t("call.curveMood"), millis: t("call.curveMillis") }));
    chart.on("click", ({ name }) => document.getElementById(`turn-${name}`)?.scrollIntoView({ block: "center" }));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
    // the names and words follow the language, the colours the scheme
  }, [drawn, scheme, t, names]);

  return (
    <>
      <div ref={place} role="img" aria-label={told} style={{ height: 250, marginTop: 6 }} />
      <p className="soft small">{told}</p>
    </>
  );
}

function option(element: HTMLElement, points: ReturnType<typeof curveOf>, names: ReturnType<typeof useNames>, words: { mood: string; millis: string }) {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const text = { color: colour("--soft"), fontSize: 12 };
  const axis = { axisLine: { lineStyle: { color: colour("--edge") } }, axisTick: { show: false } };
  const tone = (height: number | null) => (height === -2 ? colour("--stop") : height === -1 ? colour("--warm") : height === 1 ? colour("--good") : colour("--brand"));
  // room for the longest mood
  const left = 14 + Math.max(...Object.keys(HEIGHTS).map((mood) => [...names("moodName", mood)].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 7 : 13), 0)));
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    tooltip: { trigger: "axis", backgroundColor: colour("--card"), borderColor: colour("--line"), textStyle: { color: colour("--ink"), fontSize: 12 } },
    grid: [
      { left, right: 12, top: 26, height: 88 },
      { left, right: 12, top: 158, height: 62 },
    ],
    xAxis: [
      { type: "category", data: points.numbers, gridIndex: 0, axisLabel: { show: false }, ...axis, axisLine: { show: false } },
      { type: "category", data: points.numbers, gridIndex: 1, axisLabel: text, ...axis },
    ],
    yAxis: [
      { type: "value", min: -2, max: 1, interval: 1, gridIndex: 0, name: words.mood, nameTextStyle: { ...text, align: "right" }, axisLabel: { ...text, formatter: (height: number) => names("moodName", MOODS[height] ?? "neutral") }, splitLine: { lineStyle: { color: colour("--line") } } },
      { type: "value", gridIndex: 1, splitNumber: 2, name: words.millis, nameTextStyle: { ...text, align: "left", padding: [0, 0, 0, -46] }, axisLabel: text, splitLine: { lineStyle: { color: colour("--line") } } },
    ],
    series: [
      { type: "line", name: words.mood, xAxisIndex: 0, yAxisIndex: 0, connectNulls: true, symbolSize: 9, lineStyle: { color: colour("--brand"), width: 2 }, data: points.heights.map((value) => ({ value, symbol: "circle", itemStyle: { color: tone(value) } })), tooltip: { valueFormatter: (height: number) => names("moodName", MOODS[height] ?? "neutral") } },
      { type: "bar", name: words.millis, xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 18, itemStyle: { color: colour("--brand"), borderRadius: [3, 3, 0, 0] }, data: points.millis },
    ],
  };
}
