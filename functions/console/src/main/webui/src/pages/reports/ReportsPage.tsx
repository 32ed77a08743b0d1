import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../../api/client.ts";
import { useMay, useShop } from "../../app/session.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { useNow, useReader } from "../../parts/Moment.tsx";
import { Page } from "../../parts/Page.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { Section } from "../../parts/Section.tsx";
import { SpanFields } from "../../parts/SpanFields.tsx";
import { clockTime, zoneName } from "../../words/time.ts";
import { Definition } from "./Definition.tsx";
import { type Figure, figure, type Metric, partsOf, type Report, useKeyName, useSay, useValue } from "./figures.ts";
import { ReportExport } from "./ReportExport.tsx";
import { ReportList } from "./ReportList.tsx";
import { fitting, type Group, GROUPS, type Interval, INTERVALS, spanOfReport, type Wanted, wantedOf } from "./wanted.ts";
import "../today/today.css";
import "./reports.css";

const IntervalChart = lazy(() => import("./IntervalChart.tsx"));
const MAIN = ["calls", "self-service-held", "answer-rate", "service-level", "speed-of-answer", "handling", "abandon-rate", "night-coverage"];
const IN_GROUPS = ["calls", "calls-done", "calls-handed-over", "self-service-held", "queued", "answer-rate", "service-level", "speed-of-answer", "handling", "misses", "occupancy"];
const LOOK = 60_000;

/** What the API is asked for. */
export interface ReportQuery {
  from: string;
  to?: string;
  interval: Interval;
  group?: Group;
  key?: string;
}

/** The numbers of a time, each with its definition and the calls behind it. */
export function ReportsPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const navigate = useNavigate();
  const reader = useReader();
  const now = useNow();
  const wanted = wantedOf(useSearch({ strict: false }));
  const span = spanOfReport(wanted, now, shop.zone);
  const interval = fitting(wanted.interval, span.from, span.to, now);
  const query: ReportQuery = { ...span, interval, group: wanted.group, key: wanted.key };
  const report = useQuery({
    queryKey: ["reports", shop.id, query],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/reports", { params: { path: { tenant: shop.id }, query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK,
  });
  const queues = useQueues(shop.id);
  const go = (next: Partial<Wanted>) => void navigate({ to: "/$shop/reports" as "/$shop/today", params: { shop: shop.id }, search: { ...wanted, ...next }, resetScroll: false });
  return (
    <Page title={t("reports.title")} lead={report.data && t("reports.lead", { at: clockTime(new Date(report.data.at), reader).slice(0, 5), zone: zoneName(now, reader) })} acts={<ReportExport query={query} queues={queues} />}>
      <Filters wanted={wanted} from={span.from} interval={interval} report={report.data} queues={queues} onChange={go} />
      <Loaded query={report} rows={10}>
        {(data) => <Shown report={data} wanted={wanted} query={query} queues={queues} go={go} />}
      </Loaded>
    </Page>
  );
}

/** What queues are called, for who may see the floor. */
function useQueues(shop: string): Map<string, string> {
  const may = useMay();
  const floor = useQuery({
    queryKey: ["floor", shop, "titles"],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/floor", { params: { path: { tenant: shop } }, signal })),
    enabled: may("floor-read"),
    staleTime: 300_000,
    retry: false,
  });
  return new Map(floor.data?.queues.map(({ name, title }) => [name, title]));
}

function Filters({ wanted, from, interval, report, queues, onChange }: { wanted: Wanted; from: string; interval: Interval; report?: Report; queues: Map<string, string>; onChange: (next: Partial<Wanted>) => void }) {
  const { t } = useTranslation();
  const shop = useShop();
  const keyName = useKeyName(shop, queues);
  const keys = report && (report.group ?? undefined) === wanted.group ? report.groups.flatMap(({ key }) => (key ? [key] : [])) : [];
  const shown = wanted.key && !keys.includes(wanted.key) ? [...keys, wanted.key] : keys;
  return (
    <search className="card filters report-filters" aria-label={t("reports.filters")}>
      <SpanFields span={{ since: from, until: wanted.until }} onChange={(span) => onChange({ since: span.since, until: span.until, list: undefined })} />
      <Pick label={t("reports.interval")} value={interval} options={INTERVALS.map((each) => ({ value: each, label: t(`reports.intervals.${each}`) }))} onChange={(value) => onChange({ interval: value as Interval })} />
      <Pick label={t("reports.group")} none={t("reports.noGroup")} value={wanted.group} options={GROUPS.map((each) => ({ value: each, label: t(`reports.groups.${each}`) }))} onChange={(value) => onChange({ group: value as Group | undefined, key: undefined, list: undefined })} />
      {wanted.group && <Pick label={t("reports.only")} none={t("reports.everything")} value={wanted.key} options={shown.map((key) => ({ value: key, label: keyName(wanted.group as Group, key) }))} onChange={(key) => onChange({ key, list: undefined })} />}
      {interval !== wanted.interval && (
        <p className="soft small" role="status">
          {t("reports.shortened", { interval: t(`reports.intervals.${interval}`) })}
        </p>
      )}
    </search>
  );
}

function Shown({ report, wanted, query, queues, go }: { report: Report; wanted: Wanted; query: ReportQuery; queues: Map<string, string>; go: (next: Partial<Wanted>) => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const charted = report.metrics.find(({ metric }) => metric === (wanted.chart ?? (wanted.group && !applies(report, "calls") ? "queued" : "calls"))) ?? report.metrics[0];
  const listed = report.metrics.find(({ metric, listed: has }) => metric === wanted.list && has);
  const applied = report.metrics.filter(({ metric }) => applies(report, metric));
  if (!report.total.some(({ part, whole }) => part > 0 || whole > 0)) {
    return (
      <Section title={t("reports.main")}>
        <Empty title={t("reports.nothing")} text={t("reports.nothingText")}>
          <a href="/phone" target="_blank" rel="noreferrer">
            {t("app.tryPhone")} ↗
          </a>
        </Empty>
      </Section>
    );
  }
  return (
    <div className="stack loose">
      <section aria-labelledby="report-main">
        <h2 id="report-main" className="heard-only">
          {t("reports.main")}
        </h2>
        <div className="report-tiles">
          {applied.filter(({ metric }) => MAIN.includes(metric)).toSorted((a, b) => MAIN.indexOf(a.metric) - MAIN.indexOf(b.metric)).map((metric) => (
            <Tile key={metric.metric} metric={metric} number={figure(report.total, metric.metric)} />
          ))}
        </div>
      </section>
      {charted && (
        <Section title={t("reports.chart")} aside={<Pick label={t("reports.chartOf")} hideLabel value={charted.metric} options={applied.map(({ metric, title }) => ({ value: metric, label: say(title) }))} onChange={(chart) => go({ chart })} />}>
          <Suspense fallback={<div aria-busy="true"><Skeleton active title={false} paragraph={{ rows: 5 }} /></div>}>
            <IntervalChart report={report} metric={charted} />
          </Suspense>
        </Section>
      )}
      {listed && <ReportList metric={listed} query={query} queues={queues} onClose={() => go({ list: undefined })} />}
      {report.group && !report.key && <ByGroup report={report} group={report.group} queues={queues} />}
      <AllMetrics report={report} metrics={applied} onList={(list) => go({ list })} />
    </div>
  );
}

/** Whether a number can be told apart by the group that is shown. */
function applies(report: Report, metric: string): boolean {
  const { group } = report;
  return !group || (report.metrics.find((each) => each.metric === metric)?.groups.includes(group) ?? false);
}

function Tile({ metric, number }: { metric: Metric; number?: Figure }) {
  const say = useSay();
  const value = useValue();
  const { language } = useReader();
  return (
    <div className="number-card">
      <span className="number-name">{say(metric.title)}</span>
      <span className="number-value number report-value">{value(metric, number)}</span>
      <span className="soft small number">{number && partsOf(number, metric, language)}</span>
      <Definition metric={metric} />
    </div>
  );
}

function AllMetrics({ report, metrics, onList }: { report: Report; metrics: Metric[]; onList: (metric: string) => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const value = useValue();
  const { language } = useReader();
  return (
    <Section title={t("reports.all")} lead={t("reports.allLead")}>
      <DataTable<Metric>
        name={`${t("reports.title")} · ${t("reports.all")}`}
        rows={metrics}
        rowKey={({ metric }) => metric}
        columns={[
          { title: t("reports.metric"), width: 230, render: (_, metric) => <b>{say(metric.title)}</b> },
          { title: t("reports.value"), width: 130, render: (_, metric) => <span className="number">{value(metric, figure(report.total, metric.metric))}</span> },
          {
            title: t("reports.parts"),
            width: 190,
            render: (_, metric) => {
              const number = figure(report.total, metric.metric);
              return <span className="number soft">{number ? partsOf(number, metric, language) : ""}</span>;
            },
          },
          { title: t("reports.definition"), width: 110, render: (_, metric) => <Definition metric={metric} /> },
          {
            title: t("reports.call"),
            render: (_, metric) =>
              metric.listed && (
                <Button type="link" size="small" onClick={() => onList(metric.metric)} aria-label={t("reports.openOf", { name: say(metric.title) })}>
                  {t("reports.open")}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}

function ByGroup({ report, group, queues }: { report: Report; group: Group; queues: Map<string, string> }) {
  const { t } = useTranslation();
  const shop = useShop();
  const say = useSay();
  const value = useValue();
  const keyName = useKeyName(shop, queues);
  const columns = IN_GROUPS.flatMap((name) => report.metrics.filter(({ metric, groups }) => metric === name && groups.includes(group)));
  return (
    <Section title={t("reports.byGroup", { group: t(`reports.groups.${group}`) })}>
      <DataTable<Report["groups"][number]>
        name={`${t("reports.title")} · ${t("reports.byGroup", { group: t(`reports.groups.${group}`) })}`}
        rows={report.groups}
        rowKey={({ key }) => key ?? ""}
        columns={[
          { title: t(`reports.groups.${group}`), width: 180, render: (_, line) => <b>{keyName(group, line.key ?? "")}</b> },
          ...columns.map((metric) => ({ title: say(metric.title), width: 120, render: (_: unknown, line: Report["groups"][number]) => <span className="number">{value(metric, figure(line.numbers, metric.metric))}</span> })),
        ]}
      />
    </Section>
  );
}
