import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, CSRF, type TicketChange } from "../../api/client.ts";
import { ticketQuery } from "../../api/queries.ts";

/** Changes one ticket, in one's own name. */
export function useTicketChange(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, change }: { number: string; change: TicketChange }) => body(api.POST("/shops/{tenant}/tickets/{number}/changes", { params: { path: { tenant: shop, number }, header: CSRF }, body: change })),
    onSuccess: (ticket, { number }) => client.setQueryData(ticketQuery(shop, number).queryKey, ticket),
    // refused, too: then it is no longer as it is shown
    onSettled: () => refresh(client, shop),
  });
}

/** The same change to several tickets; each is done or refused by itself. */
export function useTicketsChange(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ numbers, change }: { numbers: string[]; change: TicketChange }) => body(api.POST("/shops/{tenant}/tickets/changes", { params: { path: { tenant: shop }, header: CSRF }, body: { numbers, change } })),
    onSettled: () => refresh(client, shop),
  });
}

function refresh(client: ReturnType<typeof useQueryClient>, shop: string): Promise<unknown> {
  return Promise.all([["tickets", shop], ["ticket", shop], ["today", shop]].map((queryKey) => client.invalidateQueries({ queryKey })));
}
