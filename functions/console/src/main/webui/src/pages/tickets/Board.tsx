import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.tsx";
import type { TicketState, TicketSummary } from "../../api/client.ts";
import { ticketsQuery, type TicketFilter } from "../../api/queries.ts";
import { ChooseAct } from "../../parts/ChooseAct.tsx";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { More } from "../../parts/More.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { DueTag, MoodTag } from "../../parts/Tags.tsx";
import { useTicketChange } from "./changes.ts";

const COLUMNS: readonly TicketState[] = ["open", "in_progress", "waiting_for_customer", "resolved"];

/** A ticket that has just been moved: from where, and to where. */
interface Moved {
  number: string;
  from: TicketState;
  to: TicketState;
}

/** Tickets in the columns of their states; moved by the mouse, or by the list in each card. */
export function Board({ shop, filter }: { shop: string; filter: TicketFilter }) {
  const { t } = useTranslation();
  const may = useMay();
  const names = useNames();
  const tell = useTell();
  const change = useTicketChange(shop);
  const [dragged, drag] = useState<TicketSummary>();
  const [moved, setMoved] = useState<Moved>();
  const move = ({ number, state }: TicketSummary, to: TicketState) =>
    change.mutate(
      { number, change: { type: "move", to } },
      {
        onSuccess: () => {
          tell.done(t("tickets.moved", { number, state: names("state", to) }));
          setMoved({ number, from: state, to });
        },
        onError: tell.failed,
      },
    );
  return (
    <>
      {may("tickets-change") && <p className="soft small">{t("tickets.dragHint")}</p>}
      <div className="board">
        {COLUMNS.map((state) => (
          <Column
            key={state}
            shop={shop}
            filter={{ ...filter, state: [state] }}
            state={state}
            dragged={dragged}
            drag={drag}
            move={may("tickets-change") ? move : undefined}
            moved={moved && (moved.to === state || (moved.from === state && !COLUMNS.includes(moved.to))) ? moved : undefined}
            onFound={() => setMoved(undefined)}
          />
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
  /** The ticket whose mover is to be taken along to this column. */
  moved: Moved | undefined;
  onFound: () => void;
}

function Column({ shop, filter, state, dragged, drag, move, moved, onFound }: ColumnProps) {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  const query = useInfiniteQuery(ticketsQuery(shop, filter));
  const section = useRef<HTMLElement>(null);
  const welcome = dragged?.next.includes(state) ?? false;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged && welcome) {
      move?.(dragged, state);
    }
    drag(undefined);
  };
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const here = rows.some(({ number }) => number === moved?.number);
  // whoever moved a card goes on from where it is now; from its old column where no column has it
  useEffect(() => {
    if (moved && here === (moved.to === state)) {
      take(section.current, moved.number, here);
      onFound();
    }
  }, [moved, here, state, onFound]);
  return (
    // the list in each card does the same for those who use no mouse
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={section} className={`column ${welcome ? "welcome" : ""}`} aria-labelledby={`column-${state}`} onDragOver={(event) => welcome && event.preventDefault()} onDrop={drop}>
      <h2 id={`column-${state}`} tabIndex={-1}>
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
                <li key={ticket.number} className="ticket-card" data-ticket={ticket.number} draggable={move !== undefined} onDragStart={() => drag(ticket)} onDragEnd={() => drag(undefined)}>
                  <div className="row between">
                    <Link to="/$shop/tickets/$number" params={{ shop, number: ticket.number }} draggable={false}>
                      <b>{names("kind", ticket.kind)}</b> <span className="number">{ticket.number}</span>
                    </Link>
                    {ticket.mood && ticket.mood !== "neutral" && <MoodTag mood={ticket.mood} />}
                  </div>
                  {ticket.reason && <p className="small words">{names("value", ticket.reason)}</p>}
                  <div className="row between">
                    <DueTag ticket={ticket} />
                    <span className="soft small">{ticket.assignee ? person(ticket.assignee) : t("tickets.nobody")}</span>
                  </div>
                  {move && ticket.next.length > 0 && (
                    <ChooseAct label={t("tickets.moveTo")} about={ticket.number} options={ticket.next.map((to) => ({ value: to, label: names("state", to) }))} onChoose={(to) => move(ticket, to as TicketState)} />
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

/** Takes the focus to a card, or to its old column's title; not from who has gone elsewhere meanwhile. */
function take(column: HTMLElement | null, number: string, here: boolean): void {
  const at = document.activeElement;
  if (at === null || at === document.body || at.closest("[data-ticket]")?.getAttribute("data-ticket") === number) {
    column?.querySelector<HTMLElement>(here ? `[data-ticket="${number}"] a` : "h2")?.focus();
  }
}
