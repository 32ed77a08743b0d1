import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { api, body, CSRF, type Schemas } from "../../api/client.ts";
import { useTell } from "../../parts/Failed.tsx";

/** Puts a question aside, or opens it again. */
export function useQuestionState(shop: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTell();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ id, state }: { id: string; state: "open" | "dismissed" }) => body(api.PUT("/shops/{tenant}/questions/{id}/state", { params: { path: { tenant: shop, id }, header: CSRF }, body: { state } })),
    onSuccess: (_, { state }) => void message.success(t(state === "dismissed" ? "questions.dismissed1" : "act.done")),
    onError: tell.failed,
    onSettled: () => refresh(client, shop),
  });
}

/** Answers a question with a new article, or with one that is there. */
export function useAnswer(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, answer }: { id: string; answer: Schemas["QuestionAnswer"] }) => body(api.POST("/shops/{tenant}/questions/{id}/answer", { params: { path: { tenant: shop, id }, header: CSRF }, body: answer })),
    onSettled: () => refresh(client, shop),
  });
}

function refresh(client: ReturnType<typeof useQueryClient>, shop: string): Promise<unknown> {
  return Promise.all([["questions", shop], ["articles", shop], ["article", shop], ["today", shop]].map((queryKey) => client.invalidateQueries({ queryKey })));
}
