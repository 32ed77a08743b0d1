import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body, CSRF } from "../../api/client.ts";
import { useAdvice } from "../../parts/Failed.tsx";

/** What a caller would hear now. */
export function useAsk(shop: string) {
  return useMutation({ mutationFn: (question: string) => body(api.POST("/shops/{tenant}/articles/ask", { params: { path: { tenant: shop }, header: CSRF }, body: { question } })) });
}

/** Asks as a caller would, and shows what the caller would hear. */
export function AskPanel({ shop, question, asked }: { shop: string; question?: string; asked?: number }) {
  const { t } = useTranslation();
  const advise = useAdvice();
  const id = useId();
  const [words, setWords] = useState(question ?? "");
  const ask = useAsk(shop);
  const { mutate } = ask;
  useEffect(() => {
    if (question && asked) {
      setWords(question);
      mutate(question);
    }
  }, [question, asked, mutate]);
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("knowledge.ask")}</h2>
      <p className="soft small" style={{ marginBottom: 10 }}>
        {t("knowledge.askLead")}
      </p>
      <form
        className="row"
        style={{ flexWrap: "nowrap" }}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) {
            mutate(words.trim());
          }
        }}
      >
        <label htmlFor={id} className="heard-only">
          {t("knowledge.ask")}
        </label>
        <Input id={id} value={words} maxLength={200} placeholder={t("knowledge.askHint")} onChange={(event) => setWords(event.target.value)} />
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t("knowledge.askDo")}
        </Button>
      </form>
      <div role="status" style={{ marginTop: ask.data || ask.error ? 14 : 0 }}>
        {ask.error && <p style={{ color: "var(--stop)" }}>{advise(ask.error).text}</p>}
        {ask.data &&
          (ask.data.answered ? (
            <>
              <p className="soft small">{t("knowledge.answer")}</p>
              <p className="heard-answer">{ask.data.spoken}</p>
              {ask.data.topic && <p className="soft small">{t("knowledge.answerTopic", { topic: ask.data.topic, percent: Math.round((ask.data.confidence ?? 0) * 100) })}</p>}
            </>
          ) : (
            <p className="heard-answer none">{t("knowledge.noAnswer")}</p>
          ))}
      </div>
    </section>
  );
}
