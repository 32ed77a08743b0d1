import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, body } from "../../api/client.ts";
import { useShop } from "../../app/session.tsx";
import { download } from "../../parts/ExportButton.tsx";
import { useTell } from "../../parts/Failed.tsx";
import { useNow, useReader } from "../../parts/Moment.tsx";
import { dressed, readCsv, writeCsv } from "../../words/csv.ts";
import { clockTime, dayOf, zoneName } from "../../words/time.ts";
import { useKeyName, useSay } from "./figures.ts";
import type { ReportQuery } from "./ReportsPage.tsx";

/** Saves the report as a file for a spreadsheet, in the reader's words. */
export function ReportExport({ query, queues }: { query: ReportQuery; queues: Map<string, string> }) {
  const { t } = useTranslation();
  const shop = useShop();
  const tell = useTell();
  const say = useSay();
  const reader = useReader();
  const keyName = useKeyName(shop, queues);
  const zone = zoneName(useNow(), reader);
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { tenant: shop.id }, query };
      // the definitions say what the columns are called
      const [text, report] = await Promise.all([body(api.GET("/shops/{tenant}/reports.csv", { params, parseAs: "text" })), body(api.GET("/shops/{tenant}/reports", { params }))]);
      return dressed(readCsv(text), {
        from: { title: `${t("reports.at")} (${zone})`, say: (at) => `${dayOf(new Date(at), reader.zone)} ${clockTime(new Date(at), reader)}` },
        ...(query.group && { key: { title: t(`reports.groups.${query.group}`), say: (key: string) => keyName(query.group ?? "queue", key) } }),
        ...Object.fromEntries(report.metrics.filter(({ groups }) => !query.group || groups.includes(query.group)).map(({ metric, title, unit }) => [metric, { title: `${say(title)}${unit === "count" ? "" : unit === "percent" ? " (%)" : " (s)"}` }])),
      });
    },
    onSuccess: (rows) => {
      download(`${t("reports.title")}-${dayOf(new Date(query.from), reader.zone)}.csv`, writeCsv(rows));
      tell.done(t("act.exported", { count: rows.length - 1 }));
    },
    onError: tell.failed,
  });
  return (
    <Button loading={save.isPending} onClick={() => save.mutate()}>
      {t("act.export")}
    </Button>
  );
}
