import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { api, body, type Schemas } from "../../api/client.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { Moment, useReader } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { Section } from "../../parts/Section.tsx";
import { useMay, useShop } from "../../app/session.tsx";
import { duration } from "../../words/time.ts";
import { type Metric, useSay } from "./figures.ts";
import type { ReportQuery } from "./ReportsPage.tsx";

type Item = Schemas["ReportItem"];

/** What is behind a number: as many as it says. */
export function ReportList({ metric, query, queues, onClose }: { metric: Metric; query: ReportQuery; queues: Map<string, string>; onClose: () => void }) {
  const { t } = useTranslation();
  const shop = useShop();
  const say = useSay();
  const home = useRef<HTMLHeadingElement>(null);
  const list = useQuery({
    queryKey: ["reports", shop.id, "calls", metric.metric, query],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/reports/calls", { params: { path: { tenant: shop.id }, query: { ...query, metric: metric.metric } }, signal })),
  });
  // who opens it is where it is
  useEffect(() => home.current?.focus(), [metric.metric]);
  return (
    <Section
      title={list.data ? t("reports.list", { name: say(metric.title), count: list.data.count }) : say(metric.title)}
      lead={t("reports.listLead")}
      home={home}
      aside={<Button onClick={onClose}>{t("reports.closeList")}</Button>}
    >
      <Loaded query={list}>{(data) => <Items items={data.items} queues={queues} />}</Loaded>
    </Section>
  );
}

function Items({ items, queues }: { items: Item[]; queues: Map<string, string> }) {
  const { t } = useTranslation();
  const shop = useShop();
  const may = useMay();
  const names = useNames();
  const person = usePersonName();
  const { language } = useReader();
  return (
    <DataTable<Item & { row: number }>
      name={t("reports.call")}
      rows={items.map((item, row) => ({ ...item, row }))}
      rowKey={({ row }) => String(row)}
      columns={[
        { title: t("reports.at"), width: 120, render: (_, row) => <Moment at={row.at} /> },
        { title: t("reports.outcome"), width: 130, render: (_, row) => t(`reports.outcomes.${row.outcome}`) },
        { title: t("reports.queue"), width: 110, render: (_, row) => (row.queue ? (queues.get(row.queue) ?? row.queue) : "—") },
        { title: t("reports.agent"), width: 110, render: (_, row) => (row.agent ? person(row.agent) : "—") },
        { title: t("reports.reason"), render: (_, row) => (row.reason ? names("cardReason", row.reason) : "—") },
        { title: t("reports.took"), width: 110, render: (_, row) => <span className="number">{typeof row.seconds === "number" ? duration(row.seconds, language) : "—"}</span> },
        {
          title: t("reports.call"),
          render: (_, row) =>
            may("calls-read") ? (
              <Link to="/$shop/calls/$call" params={{ shop: shop.id, call: row.call }}>
                {row.call}
              </Link>
            ) : (
              row.call
            ),
        },
      ]}
    />
  );
}
