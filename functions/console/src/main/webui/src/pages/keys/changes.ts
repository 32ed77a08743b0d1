import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, CSRF, type Schemas } from "../../api/client.ts";
import { keysQuery } from "../../api/queries.ts";

/** What can be done with keys. */
export function useKeyChanges() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keysQuery.queryKey });
  return {
    make: useMutation({ mutationFn: (asked: Schemas["NewKey"]) => body(api.POST("/keys", { params: { header: CSRF }, body: asked })), onSettled }),
    revoke: useMutation({ mutationFn: (id: string) => body(api.DELETE("/keys/{id}", { params: { path: { id }, header: CSRF } })), onSettled }),
  };
}
