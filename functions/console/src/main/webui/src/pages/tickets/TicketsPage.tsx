import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { known } from "../../app/search.ts";
import { useMe, useShop } from "../../app/session.tsx";
import { ExportButton } from "../../parts/ExportButton.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { useColleagues, usePersonName } from "../../parts/Person.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { pending } from "../../parts/Tags.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { KeptSearches } from "../calls/KeptSearches.tsx";
import { Board } from "./Board.tsx";
import { KINDS, NUMBER, STATES, ticketFilterOf } from "./filters.ts";
import { TicketTable } from "./TicketTable.tsx";
import "./tickets.css";

/** What the shop owes its callers: a table to work through, or a board to see how it flows. */
export function TicketsPage() {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const shop = useShop();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const filter = ticketFilterOf(search);
  const board = known(search, ["view"]).view === "board";
  const go = (next: Record<string, unknown>) => void navigate({ to: "/$shop/tickets", params: { shop: shop.id }, search: next });
  const view = board ? "board" : undefined;
  const set = (name: keyof typeof filter) => (value: unknown) => go({ ...filter, view, [name]: value });
  const person = usePersonName();
  const colleagues = useColleagues();
  // who is asked for and is no colleague any more stands in the list as well
  const others = [...new Set([...colleagues.map(({ name }) => name), ...(filter.assignee ? [filter.assignee] : [])])].filter((name) => name !== me.name && name !== "-");
  const stateChoice = !filter.state ? "" : filter.state.length === 1 ? filter.state[0] : "ended";
  return (
    <Page
      title={t("tickets.title")}
      lead={t("tickets.lead")}
      acts={
        <>
          <ExportButton list="tickets" filter={filter} />
          <div className="row tight" role="group" aria-label={t("tickets.view")}>
            <Button aria-pressed={!board} type={board ? "default" : "primary"} onClick={() => go({ ...filter })}>
              {t("tickets.table")}
            </Button>
            <Button aria-pressed={board} type={board ? "primary" : "default"} onClick={() => go({ ...filter, state: undefined, view: "board" })}>
              {t("tickets.board")}
            </Button>
          </div>
        </>
      }
    >
      <div className={board ? "stack" : "card flush"}>
        <search className={board ? "filters card" : "filters"} aria-label={t("act.search")}>
          <TextField label={t("tickets.number")} value={filter.number} onChange={set("number")} width={120} maxLength={12} form={{ pattern: NUMBER, wrong: t("tickets.numberWrong") }} />
          {!board && (
            <Pick
              label={t("tickets.state")}
              none={t("tickets.pending")}
              value={stateChoice}
              options={[...STATES.map((state) => ({ value: state as string, label: names("state", state) })), { value: "ended", label: t("tickets.ended") }]}
              onChange={(value) => set("state")(value === "ended" ? STATES.filter((state) => !pending(state)) : value)}
            />
          )}
          <Pick label={t("tickets.kind")} none={t("calls.any")} value={filter.kind} options={KINDS.map((kind) => ({ value: kind, label: names("kind", kind) }))} onChange={set("kind")} />
          <Pick
            label={t("tickets.due")}
            none={t("calls.any")}
            value={filter.due}
            options={[
              { value: "overdue", label: t("tickets.dueOverdue") },
              { value: "today", label: t("tickets.dueToday") },
            ]}
            onChange={set("due")}
          />
          <Pick
            label={t("tickets.assignee")}
            none={t("calls.any")}
            value={filter.assignee}
            options={[
              { value: me.name, label: t("tickets.mine") },
              { value: "-", label: t("tickets.nobody") },
              ...others.map((name) => ({ value: name, label: person(name) })),
            ]}
            onChange={set("assignee")}
          />
          <TextField label={t("tickets.order")} value={filter.order} onChange={set("order")} width={140} maxLength={40} />
          <div className="row">
            {Object.keys(filter).length > 0 && <Button onClick={() => go({ view })}>{t("act.clear")}</Button>}
            <KeptSearches place={`${shop.id}.tickets`} filter={filter} onChoose={(kept) => go({ ...kept, view })} />
          </div>
        </search>
        {board ? <Board shop={shop.id} filter={filter} /> : <TicketTable shop={shop.id} filter={filter} clear={() => go({})} />}
      </div>
    </Page>
  );
}
