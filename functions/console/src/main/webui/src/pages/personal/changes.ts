import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, CSRF, type Schemas } from "../../api/client.ts";
import { erasuresQuery } from "../../api/queries.ts";

/** What is done for a person who asks. */
export function usePersonal(tenant: string) {
  const client = useQueryClient();
  const params = { path: { tenant }, header: CSRF };
  return {
    report: useMutation({ mutationFn: (asked: Schemas["PersonalRequest"]) => body(api.POST("/shops/{tenant}/personal/report", { params, body: asked })) }),
    file: useMutation({ mutationFn: (asked: Schemas["PersonalRequest"]) => body(api.POST("/shops/{tenant}/personal/file", { params, body: asked, parseAs: "text" })) }),
    erase: useMutation({
      mutationFn: (wish: Schemas["ErasureWish"]) => body(api.POST("/shops/{tenant}/personal/erasures", { params, body: wish })),
      onSettled: () => client.invalidateQueries({ queryKey: erasuresQuery(tenant).queryKey }),
    }),
  };
}
