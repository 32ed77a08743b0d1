import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { known } from "../../app/search.ts";
import { useMay, useShop } from "../../app/session.tsx";
import type { Article } from "../../api/client.ts";
import { articlesQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { List } from "../../parts/List.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { Page } from "../../parts/Page.tsx";
import { ArticleDrawer } from "./ArticleDrawer.tsx";
import { AskPanel } from "./AskPanel.tsx";
import "./knowledge.css";

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

/** The answers that people wrote. */
export function KnowledgePage() {
  const { t } = useTranslation();
  const shop = useShop();
  const may = useMay();
  const navigate = useNavigate();
  const given = known(useSearch({ strict: false }), ["article"]);
  const query = useInfiniteQuery(articlesQuery(shop.id));
  const [tried, setTried] = useState<{ question: string; times: number }>();
  const open = (article: string | undefined) => void navigate({ to: "/$shop/knowledge", params: { shop: shop.id }, search: { article } });
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
                    <Link to="/$shop/knowledge" params={{ shop: shop.id }} search={{ article: article.id }} className="open">
                      {article.text.topic}
                    </Link>
                    <div className="soft small">{article.text.spoken}</div>
                  </>
                ),
              },
              { title: t("knowledge.state"), key: "state", width: 150, render: (_: unknown, article: Article) => <ArticleTag article={article} /> },
              {
                title: t("knowledge.changed"),
                key: "changed",
                width: 150,
                render: (_: unknown, article: Article) => (
                  <>
                    <Moment at={article.changedAt} />
                    <div className="soft small">{t("knowledge.by", { who: article.changedBy })}</div>
                  </>
                ),
              },
            ]}
            empty={
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
