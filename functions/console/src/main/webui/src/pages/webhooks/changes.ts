import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, CSRF, type Schemas } from "../../api/client.ts";

/** What can be done with a shop's webhooks. */
export function useWebhookChanges(shop: string) {
  const client = useQueryClient();
  const at = (id: string) => ({ path: { tenant: shop, id }, header: CSRF });
  const onSettled = () => client.invalidateQueries({ queryKey: ["webhooks", shop] });
  return {
    make: useMutation({ mutationFn: (asked: Schemas["NewWebhook"]) => body(api.POST("/shops/{tenant}/webhooks", { params: { path: { tenant: shop }, header: CSRF }, body: asked })), onSettled }),
    change: useMutation({ mutationFn: ({ id, change }: { id: string; change: Schemas["WebhookChange"] }) => body(api.PATCH("/shops/{tenant}/webhooks/{id}", { params: at(id), body: change })), onSettled }),
    remove: useMutation({ mutationFn: (id: string) => body(api.DELETE("/shops/{tenant}/webhooks/{id}", { params: at(id) })), onSettled }),
    test: useMutation({ mutationFn: (id: string) => body(api.POST("/shops/{tenant}/webhooks/{id}/test", { params: at(id) })), onSettled }),
    again: useMutation({
      mutationFn: ({ id, delivery }: { id: string; delivery: string }) => body(api.POST("/shops/{tenant}/webhooks/{id}/deliveries/{delivery}/again", { params: { path: { tenant: shop, id, delivery }, header: CSRF } })),
      onSettled,
    }),
  };
}
