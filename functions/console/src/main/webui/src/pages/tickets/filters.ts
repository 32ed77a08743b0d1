import { known, oneOf, several } from "../../app/search.ts";
import type { TicketKind, TicketState } from "../../api/client.ts";
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

/** The states that a ticket may move to from one; the server has the last word. */
export const NEXT: Record<TicketState, readonly TicketState[]> = {
  open: ["in_progress", "waiting_for_customer", "resolved", "rejected", "cancelled"],
  in_progress: ["open", "waiting_for_customer", "resolved", "rejected", "cancelled"],
  waiting_for_customer: ["in_progress", "resolved", "rejected", "cancelled"],
  resolved: ["closed", "open"],
  rejected: ["closed", "open"],
  closed: ["open"],
  cancelled: [],
};

/** The states that all of these may move to. */
export function commonNext(states: TicketState[]): TicketState[] {
  return STATES.filter((to) => states.length > 0 && states.every((from) => NEXT[from].includes(to)));
}
