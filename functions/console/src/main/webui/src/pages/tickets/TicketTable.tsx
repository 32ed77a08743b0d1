import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.tsx";
import type { TicketSummary } from "../../api/client.ts";
import { ticketsQuery, type TicketFilter } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { useHome } from "../../parts/home.ts";
import { List } from "../../parts/List.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { useOwnBrands } from "../../parts/Places.tsx";
import { DueTag, MoodTag, StateTag } from "../../parts/Tags.tsx";
import { BulkBar } from "./BulkBar.tsx";

/** Tickets, the most urgent first, of which several can be changed at once. */
export function TicketTable({ shop, filter, clear }: { shop: string; filter: TicketFilter; clear: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const query = useInfiniteQuery({ ...ticketsQuery(shop, filter), placeholderData: keepPreviousData });
  const [chosen, setChosen] = useState<string[]>([]);
  const [result, setResult] = useState("");
  const { home, leave } = useHome<HTMLParagraphElement>();
  const choose = (numbers: string[]) => (setResult(""), setChosen(numbers));
  const finish = (told = "") => {
    setChosen([]);
    setResult(told);
    leave();
  };
  const selectAll = useSelectAll();
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const selected = rows.filter(({ number }) => chosen.includes(number));
  const brands = useOwnBrands();
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      {selected.length > 0 && <BulkBar shop={shop} tickets={selected} onDone={finish} />}
      {/* where one is after a change to several: what came of it is read, and the table is next */}
      <p ref={home} tabIndex={-1} role="status" className={result ? "outcome" : "heard-only"}>
        {result}
      </p>
      <List<TicketSummary>
        name={t("tickets.list")}
        query={query}
        rowKey={({ number }) => number}
        columns={useColumns(shop)}
        rowSelection={
          may("tickets-change")
            ? {
                selectedRowKeys: chosen,
                onChange: (keys) => choose(keys.map(String)),
                getCheckboxProps: ({ number }) => ({ "aria-label": t("tickets.select", { number }) }) as object,
                columnTitle: selectAll,
                getTitleCheckboxProps: () => ({ "aria-label": t("tickets.selectAll") }) as object,
              }
            : undefined
        }
        empty={
          filtered ? (
            <Empty title={t("tickets.none")} text={t("tickets.noneText")}>
              <Button onClick={clear}>{t("act.clear")}</Button>
            </Empty>
          ) : (
            <Empty title={t("tickets.nothing")} text={brands ? t("tickets.nothingBrands", { brands }) : t("tickets.nothingText")} />
          )
        }
      />
    </>
  );
}

/** The box that selects all; on a telephone, where no column's title stands beside it, with its name. */
function useSelectAll() {
  const { t } = useTranslation();
  return (box: ReactNode) => (
    <span className="select-all">
      {box}
      <span aria-hidden>{t("tickets.selectAll")}</span>
    </span>
  );
}

function useColumns(shop: string) {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  return [
    {
      title: t("tickets.number"),
      key: "number",
      width: 100,
      render: (_: unknown, ticket: TicketSummary) => (
        <Link to="/$shop/tickets/$number" params={{ shop, number: ticket.number }} className="open number">
          {ticket.number}
        </Link>
      ),
    },
    {
      title: t("tickets.kind"),
      key: "kind",
      render: (_: unknown, ticket: TicketSummary) => (
        <>
          <b>{names("kind", ticket.kind)}</b>
          {ticket.reason && <div className="soft small words">{names("value", ticket.reason)}</div>}
        </>
      ),
    },
    { title: t("tickets.state"), key: "state", width: 100, render: (_: unknown, ticket: TicketSummary) => <StateTag state={ticket.state} /> },
    { title: t("tickets.due"), key: "due", width: 150, render: (_: unknown, ticket: TicketSummary) => <DueTag ticket={ticket} /> },
    { title: t("tickets.mood"), key: "mood", width: 95, render: (_: unknown, ticket: TicketSummary) => ticket.mood && <MoodTag mood={ticket.mood} /> },
    { title: t("tickets.assignee"), key: "assignee", width: 105, render: (_: unknown, ticket: TicketSummary) => ticket.assignee ? person(ticket.assignee) : <span className="soft">{t("tickets.nobody")}</span> },
    { title: t("tickets.order"), key: "order", width: 120, render: (_: unknown, ticket: TicketSummary) => ticket.order && <span className="number">{ticket.order}</span> },
    { title: t("tickets.changed"), key: "changed", width: 115, render: (_: unknown, ticket: TicketSummary) => <Moment at={ticket.changedAt} /> },
  ];
}
