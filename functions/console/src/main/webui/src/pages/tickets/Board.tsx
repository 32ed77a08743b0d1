import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.tsx";
import type { TicketState, TicketSummary } from "../../api/client.ts";
import { ticketsQuery, type TicketFilter } from "../../api/queries.ts";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { More } from "../../parts/List.tsx";
import { useNames } from "../../parts/names.ts";
import { Pick } from "../../parts/Pick.tsx";
import { DueTag, MoodTag } from "../../parts/Tags.tsx";
import { useTicketChange } from "./changes.ts";
import { NEXT } from "./filters.ts";

const COLUMNS: readonly TicketState[] = ["open", "in_progress", "waiting_for_customer", "resolved"];

/** Tickets in the columns of their states; moved by the mouse, or by the list in each card. */
export function Board({ shop, filter }: { shop: string; filter: TicketFilter }) {
  const { t } = useTranslation();
  const may = useMay();
  const names = useNames();
  const tell = useTell();
  const change = useTicketChange(shop);
  const [dragged, drag] = useState<TicketSummary>();
  const move = ({ number }: TicketSummary, to: TicketState) =>
    change.mutate({ number, change: { type: "move", to } }, { onSuccess: () => tell.done(t("tickets.moved", { number, state: names("state", to) })), onError: tell.failed });
  return (
    <>
      {may("tickets-change") && <p className="soft small">{t("tickets.dragHint")}</p>}
      <div className="board">
        {COLUMNS.map((state) => (
          <Column key={state} shop={shop} filter={{ ...filter, state: [state] }} state={state} dragged={dragged} drag={drag} move={may("tickets-change") ? move : undefined} />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  shop: string;
  filter: TicketFilter;
  state: TicketState;
  dragged: TicketSummary | undefined;
  drag: (ticket: TicketSummary | undefined) => void;
  move: ((ticket: TicketSummary, to: TicketState) => void) | undefined;
}

function Column({ shop, filter, state, dragged, drag, move }: ColumnProps) {
  const { t } = useTranslation();
  const names = useNames();
  const query = useInfiniteQuery(ticketsQuery(shop, filter));
  const welcome = dragged !== undefined && NEXT[dragged.state].includes(state);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged && welcome) {
      move?.(dragged, state);
    }
    drag(undefined);
  };
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    // the list in each card does the same for those who use no mouse
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={`column ${welcome ? "welcome" : ""}`} aria-labelledby={`column-${state}`} onDragOver={(event) => welcome && event.preventDefault()} onDrop={drop}>
      <h2 id={`column-${state}`}>
        {names("state", state)} <span className="soft number">{query.data && `${rows.length}${query.hasNextPage ? "+" : ""}`}</span>
      </h2>
      <Loaded query={query} rows={3}>
        {() =>
          rows.length === 0 ? (
            <p className="soft small">{t("tickets.columnNone")}</p>
          ) : (
            <ul className="stack" style={{ gap: 10 }}>
              {rows.map((ticket) => (
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
                <li key={ticket.number} className="ticket-card" draggable={move !== undefined} onDragStart={() => drag(ticket)} onDragEnd={() => drag(undefined)}>
                  <div className="row between">
                    <Link to="/$shop/tickets/$number" params={{ shop, number: ticket.number }} draggable={false}>
                      <b>{names("kind", ticket.kind)}</b> <span className="number">{ticket.number}</span>
                    </Link>
                    {ticket.mood && ticket.mood !== "neutral" && <MoodTag mood={ticket.mood} />}
                  </div>
                  {ticket.reason && <p className="small words">{names("value", ticket.reason)}</p>}
                  <div className="row between">
                    <DueTag ticket={ticket} />
                    <span className="soft small">{ticket.assignee ?? t("tickets.nobody")}</span>
                  </div>
                  {move && NEXT[ticket.state].length > 0 && (
                    <Pick
                      label={`${t("tickets.move")} ${ticket.number}`}
                      hideLabel
                      none={`${t("tickets.moveTo")}…`}
                      value={undefined}
                      options={NEXT[ticket.state].map((to) => ({ value: to as string, label: names("state", to) }))}
                      onChange={(to) => to && move(ticket, to as TicketState)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {query.hasNextPage && <More query={query} count={rows.length} />}
    </section>
  );
}
