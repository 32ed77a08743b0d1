import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { known, oneOf } from "../../app/search.ts";
import { useMay, useShop } from "../../app/session.tsx";
import type { QuestionGroup } from "../../api/client.ts";
import { questionsQuery, type QuestionState } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { useGiveBack } from "../../parts/focus.ts";
import { More } from "../../parts/More.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { Page } from "../../parts/Page.tsx";
import { useOwnBrands } from "../../parts/Places.tsx";
import { AskPanel } from "../knowledge/AskPanel.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { useQuestionState } from "./changes.ts";
import "../knowledge/knowledge.css";

const STATES: readonly QuestionState[] = ["open", "answered", "dismissed"];
const NONE = { open: "none", answered: "noneAnswered", dismissed: "noneDismissed" } as const;

/** What callers asked in vain, and one step to an answer. */
export function QuestionsPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const may = useMay();
  const navigate = useNavigate();
  const given = known(useSearch({ strict: false }), ["state", "answer"]);
  const state = oneOf(given.state, STATES) ?? "open";
  const query = useInfiniteQuery(questionsQuery(shop.id, state));
  const brands = useOwnBrands();
  const [tried, setTried] = useState<{ question: string; times: number }>();
  const go = (search: Record<string, string | undefined>) => void navigate({ to: "/$shop/questions", params: { shop: shop.id }, search });
  return (
    <Page title={t("questions.title")} lead={t(may("articles-change") ? "questions.lead" : "questions.leadFiles")}>
      <div className="teach">
        <div className="card flush">
          <div className="tabs" role="group" aria-label={t("questions.state")}>
            {STATES.map((each) => (
              <Button key={each} type={each === state ? "primary" : "text"} aria-pressed={each === state} onClick={() => go({ state: each === "open" ? undefined : each })}>
                {t(`questions.${each}`)}
              </Button>
            ))}
          </div>
          <Loaded query={query}>
            {({ pages }) => {
              const rows = pages.flatMap(({ items }) => items);
              return rows.length === 0 ? (
                <Empty title={t(`questions.${NONE[state]}`)} text={brands ? t("questions.noneBrands", { brands }) : state === "open" ? t("questions.noneText") : undefined} />
              ) : (
                <>
                  <ul className="rows" aria-label={t("questions.list")}>
                    {rows.map((question) => (
                      <Row
                        key={question.id}
                        question={question}
                        shop={shop.id}
                        open={given.answer === question.id && may("articles-change")}
                        onOpen={(open) => go({ state: state === "open" ? undefined : state, answer: open ? question.id : undefined })}
                        onAnswered={() => {
                          setTried({ question: question.question, times: (tried?.times ?? 0) + 1 });
                          go({});
                        }}
                      />
                    ))}
                  </ul>
                  <More query={query} count={rows.length} />
                </>
              );
            }}
          </Loaded>
        </div>
        <div className="teach-side">
          <AskPanel shop={shop.id} question={tried?.question} asked={tried?.times} />
        </div>
      </div>
    </Page>
  );
}

function Row({ question, shop, open, onOpen, onAnswered }: { question: QuestionGroup; shop: string; open: boolean; onOpen: (open: boolean) => void; onAnswered: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const setState = useQuestionState(shop);
  useGiveBack();
  return (
    <li className={open ? "opened" : undefined}>
      <div className="row grow" style={{ width: open ? "100%" : undefined, alignItems: "flex-start", gap: 14 }}>
        <div className="grow">
          <p className="question-words">{question.question}</p>
          {question.examples.length > 1 && <p className="soft small">{t("questions.examples", { words: question.examples.filter((words) => words !== question.question).slice(0, 3).join(t("act.comma")) })}</p>}
          <p className="row soft small">
            <b style={{ color: "var(--ink)" }}>
              {t("questions.times")} {t("questions.timesCount", { count: question.times })}
            </b>
            <span>
              {t("questions.last")} <Moment at={question.lastAskedAt} />
            </span>
            {may("calls-read") && question.calls.slice(0, 3).map((call, index) => (
              <Link key={call} to="/$shop/calls/$call" params={{ shop, call }}>
                {t("questions.callNumber", { number: index + 1 })}
              </Link>
            ))}
          </p>
        </div>
        <div className="row">
          {question.article && question.state === "open" && <span className="tag warm">{t("questions.askedAgain")}</span>}
          {question.article && may("articles-read") && (
            <Link to="/$shop/knowledge" params={{ shop }} search={{ article: question.article }}>
              {t("questions.seeArticle")}
            </Link>
          )}
          {may("articles-change") && question.state === "open" && (
            <Button type={open ? "default" : "primary"} aria-expanded={open} onClick={() => onOpen(!open)}>
              {t(open ? "act.close" : "questions.answer")}
            </Button>
          )}
          {may("knowledge-change") && question.state === "open" && (
            <Button type={may("articles-change") ? "text" : "default"} disabled={setState.isPending} onClick={() => setState.mutate({ id: question.id, state: "dismissed" })}>
              {t("questions.dismiss")}
            </Button>
          )}
          {may("knowledge-change") && question.state === "dismissed" && (
            <Button disabled={setState.isPending} onClick={() => setState.mutate({ id: question.id, state: "open" })}>
              {t("questions.reopen")}
            </Button>
          )}
        </div>
      </div>
      {open && <AnswerForm question={question} shop={shop} onDone={onAnswered} />}
    </li>
  );
}
