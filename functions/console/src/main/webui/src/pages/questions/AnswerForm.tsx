import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import type { QuestionGroup } from "../../api/client.ts";
import { articlesQuery } from "../../api/queries.ts";
import { useTell } from "../../parts/Failed.tsx";
import { toFirstWrong } from "../../parts/focus.ts";
import { Pick } from "../../parts/Pick.tsx";
import { ArticleFieldset } from "../knowledge/ArticleFieldset.tsx";
import { type ArticleFields, askedOf, mistakesIn, NO_FIELDS, textOf } from "../knowledge/articleForm.ts";
import { useAsk } from "../knowledge/AskPanel.tsx";
import { NearArticles } from "../knowledge/NearArticles.tsx";
import { useAnswer } from "./changes.ts";

/** The other ways in which it was asked; what is masked is none. */
function waysOf({ question, examples }: QuestionGroup): string[] {
  return examples.filter((words) => words !== question && words.length <= 100 && !words.includes("["));
}

/** Answers a question: with a text of its own, or by one that is there. Callers hear it from the next question on. */
export function AnswerForm({ question, shop, onDone }: { question: QuestionGroup; shop: string; onDone: () => void }) {
  const { t } = useTranslation();
  const tell = useTell();
  const { zone } = useShop();
  const form = useRef<HTMLFormElement>(null);
  const [old, setOld] = useState(false);
  const [article, setArticle] = useState<string>();
  const [fields, setFields] = useState<ArticleFields>({ ...NO_FIELDS, topic: question.question.slice(0, 100), asked: waysOf(question).join("\n") });
  const [shown, setShown] = useState(false);
  const articles = useInfiniteQuery(articlesQuery(shop, {}, 200));
  const answer = useAnswer(shop);
  const near = useAsk(shop);
  const { mutate: askNow } = near;
  const choices = articles.data?.pages.flatMap(({ items }) => items).filter(({ source }) => source !== "deployment") ?? [];
  const mistakes = mistakesIn(fields);

  // the one thing to do here is to write what callers hear
  useEffect(() => {
    form.current?.querySelector("textarea")?.focus();
    askNow({ question: question.question.slice(0, 200) });
  }, [askNow, question.question]);

  const send = () => {
    if (old ? !article : Object.keys(mistakes).length > 0) {
      setShown(true);
      toFirstWrong(form.current);
      return;
    }
    // the question leaves the list, and this form with it, before the answer is told
    answer.mutateAsync({ id: question.id, answer: old ? { article, publish: true } : { text: textOf(fields, zone), publish: true } }).then(() => {
      tell.done(t("questions.published"));
      onDone();
    }, tell.failed);
  };
  return (
    <form
      ref={form}
      className="stack"
      style={{ width: "100%", gap: 14 }}
      aria-label={t("questions.panel")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {choices.length > 0 && (
        <div className="row tight" role="group" aria-label={t("questions.panel")}>
          <Button size="small" type={old ? "text" : "default"} aria-pressed={!old} onClick={() => setOld(false)}>
            {t("questions.asNew")}
          </Button>
          <Button size="small" type={old ? "default" : "text"} aria-pressed={old} onClick={() => setOld(true)}>
            {t("questions.toOld")}
          </Button>
        </div>
      )}
      {near.data?.answered && near.data.topic && !old && (
        <p className="tag warm" style={{ whiteSpace: "normal", borderRadius: 8, padding: "6px 12px" }}>
          {t("knowledge.near", { topic: near.data.topic })}
        </p>
      )}
      {old ? (
        <Pick label={t("questions.which")} none={t("questions.choose")} wrong={shown && !article ? t("questions.needWhich") : undefined} value={article} options={choices.map(({ id, text }) => ({ value: id, label: text.topic }))} onChange={setArticle} />
      ) : (
        <>
          <ArticleFieldset fields={fields} mistakes={shown ? mistakes : {}} onChange={setFields} />
          <NearArticles shop={shop} topic={fields.topic} asked={askedOf(fields)} />
        </>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {t("knowledge.savePublish")}
        </Button>
      </div>
    </form>
  );
}
