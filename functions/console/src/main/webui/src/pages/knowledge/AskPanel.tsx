import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type ArticleText, body, CSRF } from "../../api/client.ts";
import { useAdvice } from "../../parts/Failed.tsx";
import { useNames } from "../../parts/names.ts";

/** An article as if it were published, and the one that it stands in for. */
export interface Draft {
  text: ArticleText;
  article?: string;
}

/** What a caller would hear now, or with a draft. */
export function useAsk(shop: string) {
  return useMutation({
    mutationFn: ({ question, draft }: { question: string; draft?: Draft }) =>
      body(api.POST("/shops/{tenant}/articles/ask", { params: { path: { tenant: shop }, header: CSRF }, body: { question, draft: draft?.text, article: draft?.article } })),
  });
}

/** Asks as a caller would, and shows what the caller would hear. */
export function AskPanel({ shop, question, asked, draft }: { shop: string; question?: string; asked?: number; draft?: Draft }) {
  const { t } = useTranslation();
  const advise = useAdvice();
  const names = useNames();
  const id = useId();
  const [words, setWords] = useState(question ?? "");
  const ask = useAsk(shop);
  const { mutate } = ask;
  const wish = ask.data?.wishes.find((each) => each !== "product_question");
  useEffect(() => {
    if (question && asked) {
      setWords(question);
      mutate({ question });
    }
  }, [question, asked, mutate]);
  return (
    <section className={draft ? "try" : "card"} aria-labelledby={`${id}-title`}>
      {draft ? <h3 id={`${id}-title`}>{t("knowledge.tryIt")}</h3> : <h2 id={`${id}-title`}>{t("knowledge.ask")}</h2>}
      <p className="soft small" style={{ marginBottom: 10 }}>
        {t(draft ? "knowledge.tryLead" : "knowledge.askLead")}
      </p>
      <form
        className="row"
        style={{ flexWrap: "nowrap" }}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) {
            mutate({ question: words.trim(), draft });
          }
        }}
      >
        <label htmlFor={id} className="heard-only">
          {t("knowledge.ask")}
        </label>
        <Input id={id} value={words} maxLength={200} placeholder={t("knowledge.askHint")} onChange={(event) => setWords(event.target.value)} />
        <Button type={draft ? "default" : "primary"} htmlType="submit" loading={ask.isPending}>
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
              {ask.data.topic && <p className="soft small">{t(ask.data.draft ? "knowledge.answerDraft" : "knowledge.answerTopic", { topic: ask.data.topic, percent: percent(ask.data.confidence) })}</p>}
            </>
          ) : (
            <>
              <p className="heard-answer none">{wish ? t("knowledge.noAnswerWish", { wish: names("intent", wish) }) : t("knowledge.noAnswer")}</p>
              {ask.data.nearest && <p className="soft small">{t("knowledge.nearest", { topic: ask.data.nearest.topic, percent: percent(ask.data.nearest.confidence) })}</p>}
            </>
          ))}
      </div>
    </section>
  );
}

const percent = (share: number | undefined) => Math.round((share ?? 0) * 100);
