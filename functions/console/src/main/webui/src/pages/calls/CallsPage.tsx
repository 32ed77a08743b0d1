import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import type { CallSummary } from "../../api/client.ts";
import { callsQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { ExportButton } from "../../parts/ExportButton.tsx";
import { List } from "../../parts/List.tsx";
import { Moment, useReader } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { TicketNumber, useOwnBrands } from "../../parts/Places.tsx";
import { MoodTag, OutcomeTag } from "../../parts/Tags.tsx";
import { duration } from "../../words/time.ts";
import { CallFilters } from "./CallFilters.tsx";
import { filterOf } from "./filters.ts";

/** Calls, found by what one knows of them. */
export function CallsPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ strict: false }));
  const query = useInfiniteQuery({ ...callsQuery(shop.id, filter), placeholderData: keepPreviousData });
  const brands = useOwnBrands();
  const filtered = Object.keys(filter).length > 0;
  const search = (next: Record<string, unknown>) => void navigate({ to: "/$shop/calls", params: { shop: shop.id }, search: next });
  return (
    <Page title={t("calls.title")} lead={t("calls.lead")} acts={<ExportButton list="calls" filter={filter} />}>
      <div className="card flush">
        <CallFilters filter={filter} shop={shop} onChange={search} />
        <List<CallSummary>
          name={t("calls.list")}
          query={query}
          rowKey={({ id }) => id}
          columns={useColumns(shop.id)}
          empty={
            filtered ? (
              <Empty title={t("calls.none")} text={t("calls.noneText")}>
                <Button onClick={() => search({})}>{t("act.clear")}</Button>
              </Empty>
            ) : (
              <Empty title={t("calls.nothing")} text={brands ? t("calls.nothingBrands", { brands }) : t("calls.nothingText")}>
                <a href="/phone" target="_blank" rel="noreferrer">
                  {t("app.tryPhone")} ↗
                </a>
              </Empty>
            )
          }
        />
      </div>
    </Page>
  );
}

function useColumns(shop: string) {
  const { t } = useTranslation();
  const names = useNames();
  const { language } = useReader();
  return [
    {
      title: t("calls.starts"),
      key: "starts",
      width: 115,
      render: (_: unknown, call: CallSummary) => <Moment at={call.startedAt} />,
    },
    {
      title: t("calls.caller"),
      key: "caller",
      width: 130,
      render: (_: unknown, call: CallSummary) => (
        <>
          <Link to="/$shop/calls/$call" params={{ shop, call: call.id }} className="open">
            {call.customer ?? call.caller ?? t("calls.withheld")}
          </Link>
          {call.customer && call.caller && <div className="soft small number">{call.caller}</div>}
          {call.direction === "outbound" && <div className="soft small">{t("calls.outbound")}</div>}
        </>
      ),
    },
    {
      title: t("calls.wanted"),
      key: "wanted",
      render: (_: unknown, call: CallSummary) => (
        <>
          <div>{call.intents.map((intent) => names("intent", intent)).join(t("act.comma")) || <span className="soft">—</span>}</div>
          {call.firstWords && <div className="soft small words">{`「${call.firstWords}」`}</div>}
        </>
      ),
    },
    { title: t("calls.mood"), key: "mood", width: 95, render: (_: unknown, call: CallSummary) => <MoodTag mood={call.mood} /> },
    { title: t("calls.outcome"), key: "outcome", width: 120, render: (_: unknown, call: CallSummary) => <OutcomeTag call={call} /> },
    {
      title: t("calls.tickets"),
      key: "tickets",
      width: 115,
      render: (_: unknown, call: CallSummary) => (
        <>
          {call.tickets.map((number) => (
            <div key={number}>
              <TicketNumber number={number} />
            </div>
          ))}
          {call.unanswered > 0 && <span className="tag warm">{t("calls.unanswered", { count: call.unanswered })}</span>}
        </>
      ),
    },
    {
      title: t("calls.took"),
      key: "took",
      width: 105,
      render: (_: unknown, call: CallSummary) => (
        <>
          {call.endedAt && <div className="number nowrap">{duration((Date.parse(call.endedAt) - Date.parse(call.startedAt)) / 1000, language)}</div>}
          <div className="soft small number">{t("calls.turns", { count: call.turns })}</div>
        </>
      ),
    },
  ];
}
