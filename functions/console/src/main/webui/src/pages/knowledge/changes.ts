import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Article, type ArticleText, body, CSRF } from "../../api/client.ts";
import { articleQuery } from "../../api/queries.ts";

/** Writes, publishes and withdraws articles. */
export function useArticleChanges(shop: string) {
  const client = useQueryClient();
  const at = (id: string) => ({ path: { tenant: shop, id }, header: CSRF });
  const settled = {
    onSuccess: (article: Article) => client.setQueryData(articleQuery(shop, article.id).queryKey, article),
    onSettled: () => Promise.all([["articles", shop], ["article", shop]].map((queryKey) => client.invalidateQueries({ queryKey }))),
  };
  const publish = (id: string, version: number) => body(api.PUT("/shops/{tenant}/articles/{id}/published", { params: at(id), body: { version } }));
  return {
    write: useMutation({
      mutationFn: async ({ old, text, publishToo }: { old?: Article; text: ArticleText; publishToo: boolean }) => {
        const written = old
          ? await body(api.PUT("/shops/{tenant}/articles/{id}", { params: at(old.id), body: { ...text, version: old.version } }))
          : await body(api.POST("/shops/{tenant}/articles", { params: { path: { tenant: shop }, header: CSRF }, body: text }));
        return publishToo ? publish(written.id, written.version) : written;
      },
      ...settled,
    }),
    publish: useMutation({ mutationFn: ({ id, version }: { id: string; version: number }) => publish(id, version), ...settled }),
    back: useMutation({
      mutationFn: ({ id, version }: { id: string; version: number }) => body(api.POST("/shops/{tenant}/articles/{id}/versions/{version}/back", { params: { path: { tenant: shop, id, version }, header: CSRF } })),
      ...settled,
    }),
    withdraw: useMutation({ mutationFn: (id: string) => body(api.DELETE("/shops/{tenant}/articles/{id}/published", { params: at(id) })), ...settled }),
  };
}
