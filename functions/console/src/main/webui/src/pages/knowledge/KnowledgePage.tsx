import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { known, oneOf } from "../../app/search.ts";
import { useMay, useShop } from "../../app/session.tsx";
import type { Article } from "../../api/client.ts";
import { type ArticleFilter, articlesQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { List } from "../../parts/List.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { Page } from "../../parts/Page.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { ArticleDrawer } from "./ArticleDrawer.tsx";
import { AskPanel } from "./AskPanel.tsx";
import { fieldsOf } from "./articleForm.ts";
import "./knowledge.css";

const STATES = ["heard", "draft", "later", "ended"] as const;
const SOURCES = ["people", "packaged", "deployment"] as const;

/** Whether callers hear an article, and whether something newer waits. */
export function ArticleTag({ article }: { article: Article }) {
  const { t } = useTranslation();
  if (article.published === undefined) {
    return <span className="tag warm">{t("knowledge.draft")}</span>;
  }
  if (!article.heard) {
    return <span className="tag">{t("knowledge.notNow")}</span>;
  }
  return article.published < article.version ? <span className="tag cool">{t("knowledge.changedDraft")}</span> : <span className="tag good">{t("knowledge.heard")}</span>;
}

/** From when until when callers hear it. */
function Validity({ article: { text } }: { article: Article }) {
  const { t } = useTranslation();
  const { zone } = useShop();
  const { from, until } = fieldsOf(text, zone);
  return (
    <span className="small">
      {!from && !until && <span className="soft">{t("knowledge.always")}</span>}
      {from && <div className="nowrap">{t("knowledge.fromDay", { day: from })}</div>}
      {until && <div className="nowrap">{t("knowledge.untilDay", { day: until })}</div>}
    </span>
  );
}

/** The answers that people wrote, and those of files. */
export function KnowledgePage() {
  const { t } = useTranslation();
  const shop = useShop();
  const may = useMay();
  const navigate = useNavigate();
  const given = known(useSearch({ strict: false }), ["article", "words", "state", "source"]);
  const filter: ArticleFilter = { words: given.words, state: oneOf(given.state, STATES), source: oneOf(given.source, SOURCES) };
  const searched = Object.values(filter).some((value) => value !== undefined);
  const query = useInfiniteQuery(articlesQuery(shop.id, filter));
  const [tried, setTried] = useState<{ question: string; times: number }>();
  const go = (search: Record<string, string | undefined>) => void navigate({ to: "/$shop/knowledge", params: { shop: shop.id }, search });
  const open = (article: string | undefined) => go({ ...filter, article });
  const set = (name: keyof ArticleFilter) => (value: string | undefined) => go({ ...filter, [name]: value });
  const unknown = query.data?.pages.some(({ files }) => !files);
  return (
    <Page
      title={t("knowledge.title")}
      lead={t("knowledge.lead")}
      acts={
        may("articles-change") && (
          <Button type="primary" onClick={() => open("new")}>
            {t("knowledge.write")}
          </Button>
        )
      }
    >
      <div className="teach">
        <div className="card flush">
          <search className="filters" aria-label={t("act.search")}>
            <TextField label={t("knowledge.words")} hint={t("knowledge.wordsHint")} value={filter.words} onChange={set("words")} width={180} maxLength={100} />
            <Pick label={t("knowledge.state")} none={t("knowledge.any")} value={filter.state} options={STATES.map((value) => ({ value, label: t(`knowledge.stateOf.${value}`) }))} onChange={set("state")} />
            <Pick label={t("knowledge.from")} none={t("knowledge.any")} value={filter.source} options={SOURCES.map((value) => ({ value, label: t(`knowledge.source.${value}`) }))} onChange={set("source")} />
            {searched && <Button onClick={() => go({})}>{t("act.clear")}</Button>}
          </search>
          {unknown && (
            <p className="soft small" role="status" style={{ padding: "10px 16px 0" }}>
              {t("knowledge.filesAway")}
            </p>
          )}
          <List<Article>
            name={t("knowledge.list")}
            query={query}
            rowKey={({ id }) => id}
            columns={[
              {
                title: t("knowledge.topic"),
                key: "topic",
                render: (_: unknown, article: Article) => (
                  <>
                    <Link to="/$shop/knowledge" params={{ shop: shop.id }} search={{ ...filter, article: article.id }} className="open">
                      {article.text.topic}
                    </Link>
                    <div className="soft small">{article.text.spoken}</div>
                  </>
                ),
              },
              { title: t("knowledge.state"), key: "state", width: 120, render: (_: unknown, article: Article) => <ArticleTag article={article} /> },
              { title: t("knowledge.valid"), key: "valid", width: 110, render: (_: unknown, article: Article) => <Validity article={article} /> },
              {
                title: t("knowledge.changed"),
                key: "changed",
                width: 120,
                render: (_: unknown, article: Article) => (
                  <>
                    {article.changedAt && <Moment at={article.changedAt} />}
                    <div className="soft small">{article.changedBy ? t("knowledge.by", { who: article.changedBy }) : t(`knowledge.source.${article.source}`)}</div>
                  </>
                ),
              },
            ]}
            empty={
              searched ? <Empty title={t("knowledge.noneFound")} /> :
              <Empty title={t("knowledge.none")} text={t("knowledge.noneText")}>
                {may("articles-change") && (
                  <Button type="primary" onClick={() => open("new")}>
                    {t("knowledge.write")}
                  </Button>
                )}
                <Link to="/$shop/questions" params={{ shop: shop.id }}>
                  {t("knowledge.fromQuestions")}
                </Link>
              </Empty>
            }
          />
        </div>
        <div className="teach-side">
          <AskPanel shop={shop.id} question={tried?.question} asked={tried?.times} />
        </div>
      </div>
      {given.article && <ArticleDrawer key={given.article} id={given.article} shop={shop.id} onClose={() => open(undefined)} onOpen={open} onPublished={(question) => setTried({ question, times: (tried?.times ?? 0) + 1 })} />}
    </Page>
  );
}
