import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client.ts";
import type { CallFilter, TicketFilter } from "../api/queries.ts";
import { useShop } from "../app/session.tsx";
import type { NameKind } from "../i18n/names.ts";
import { type Dress, dressed, readCsv, writeCsv } from "../words/csv.ts";
import { clockTime, dayOf, zoneName } from "../words/time.ts";
import { useTell } from "./Failed.tsx";
import { useNow, useReader } from "./Moment.tsx";
import { useNames } from "./names.ts";
import { usePersonName } from "./Person.tsx";

type Wanted = { list: "calls"; filter: CallFilter } | { list: "tickets"; filter: TicketFilter };

/** Saves what the list shows as a file for a spreadsheet, in the reader's words; the audit knows of it. */
export function ExportButton(wanted: Wanted) {
  const { t } = useTranslation();
  const shop = useShop();
  const tell = useTell();
  const reader = useReader();
  const dress = useDress();
  const save = useMutation({
    mutationFn: () => fetched(shop.id, wanted),
    onSuccess: (text) => {
      const rows = dressed(readCsv(text), dress[wanted.list]);
      download(`${t(`${wanted.list}.title`)}-${dayOf(new Date(), reader.zone)}.csv`, writeCsv(rows));
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

function fetched(tenant: string, { list, filter }: Wanted): Promise<string> {
  const path = { tenant };
  return list === "calls"
    ? body(api.GET("/shops/{tenant}/calls.csv", { params: { path, query: filter }, parseAs: "text" }))
    : body(api.GET("/shops/{tenant}/tickets.csv", { params: { path, query: filter }, parseAs: "text" }));
}

/** What the columns of the files are called, and how codes and times are said. */
function useDress(): Record<"calls" | "tickets", Dress> {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  const reader = useReader();
  const zone = zoneName(useNow(), reader);
  // spreadsheets read this as a time; the zone stands in the title
  const moment = (title: string) => ({ title: `${title} (${zone})`, say: (at: string) => `${dayOf(new Date(at), reader.zone)} ${clockTime(new Date(at), reader)}` });
  const code = (title: string, kind: NameKind) => ({ title, say: (value: string) => names(kind, value) });
  const codes = (title: string, kind: NameKind) => ({ title, say: (value: string) => value.split(" ").map((each) => names(kind, each)).join(t("act.comma")) });
  return {
    calls: {
      startedAt: moment(t("calls.starts")),
      endedAt: moment(t("call.ended")),
      caller: { title: t("calls.number") },
      customer: { title: t("call.customer") },
      brand: { title: t("app.brand") },
      intents: codes(t("calls.intent"), "intent"),
      firstWords: { title: t("calls.words") },
      mood: code(t("calls.mood"), "moodName"),
      phase: code(t("calls.phase"), "phase"),
      outcome: code(t("calls.outcome"), "outcome"),
      turns: { title: t("call.turns") },
      orders: { title: t("call.orders") },
      tickets: { title: t("calls.tickets") },
      unanswered: { title: t("questions.title") },
      agent: { title: t("calls.agent") },
      id: { title: t("call.id") },
    },
    tickets: {
      number: { title: t("tickets.number") },
      kind: code(t("tickets.kind"), "kind"),
      reason: code(t("ticket.reason"), "value"),
      state: code(t("tickets.state"), "state"),
      due: moment(t("tickets.due")),
      assignee: { title: t("tickets.assignee"), say: person },
      mood: code(t("tickets.mood"), "moodName"),
      order: { title: t("tickets.order") },
      createdAt: moment(t("ticket.created")),
      changedAt: moment(t("tickets.changed")),
      call: { title: t("call.id") },
    },
  };
}

export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
