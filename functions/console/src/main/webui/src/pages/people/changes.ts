import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, CSRF, type Schemas } from "../../api/client.ts";
import { peopleQuery } from "../../api/queries.ts";

/** What can be done with accounts. */
export function usePeopleChanges() {
  const client = useQueryClient();
  const at = (name: string) => ({ path: { name }, header: CSRF });
  const onSettled = () => client.invalidateQueries({ queryKey: peopleQuery.queryKey });
  return {
    invite: useMutation({ mutationFn: (invitation: Schemas["Invitation"]) => body(api.POST("/people", { params: { header: CSRF }, body: invitation })), onSettled }),
    change: useMutation({ mutationFn: ({ name, change }: { name: string; change: Schemas["PersonChange"] }) => body(api.PATCH("/people/{name}", { params: at(name), body: change })), onSettled }),
    reset: useMutation({ mutationFn: (name: string) => body(api.POST("/people/{name}/password", { params: at(name) })), onSettled }),
    signOut: useMutation({ mutationFn: (name: string) => body(api.DELETE("/people/{name}/sessions", { params: at(name) })), onSettled }),
  };
}
