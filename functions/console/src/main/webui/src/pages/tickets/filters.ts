import { known, oneOf, several } from "../../app/search.ts";
import type { TicketKind, TicketState, TicketSummary } from "../../api/client.ts";
import type { TicketFilter } from "../../api/queries.ts";
import { codes } from "../../i18n/names.ts";

export const STATES = codes("state") as TicketState[];
export const KINDS = codes("kind") as TicketKind[];

/** What a ticket's number looks like; the contract says the same. */
export const NUMBER = /^\d{4,12}$/;

/** What an address asks for; without states, those that need work. */
export function ticketFilterOf(search: Record<string, unknown>): TicketFilter {
  const given = known(search, ["kind", "assignee", "due", "number", "order", "call"]);
  const states = several(search, "state", STATES);
  const filter: TicketFilter = {
    state: states.length > 0 ? states : undefined,
    kind: oneOf(given.kind, KINDS),
    assignee: given.assignee,
    due: oneOf(given.due, ["overdue", "today"]),
    number: given.number !== undefined && NUMBER.test(given.number) ? given.number : undefined,
    order: given.order,
    call: given.call,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The states that all of these may move to; each ticket brings its own along. */
export function commonNext(tickets: Pick<TicketSummary, "next">[]): TicketState[] {
  return STATES.filter((to) => tickets.length > 0 && tickets.every(({ next }) => next.includes(to)));
}

/** States in which the customer gets nothing: asked for once more before a ticket goes there. */
export const GRAVE: readonly TicketState[] = ["rejected", "cancelled"];
