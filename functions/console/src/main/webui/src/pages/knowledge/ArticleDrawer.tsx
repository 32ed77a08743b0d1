import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import type { Article } from "../../api/client.ts";
import { articleQuery, articleVersionsQuery } from "../../api/queries.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { toFirstWrong, useGiveBack } from "../../parts/focus.ts";
import { Moment } from "../../parts/Moment.tsx";
import { AskPanel } from "./AskPanel.tsx";
import { ArticleFieldset } from "./ArticleFieldset.tsx";
import { askedOf, fieldsOf, mistakesIn, NO_FIELDS, textOf } from "./articleForm.ts";
import { useArticleChanges } from "./changes.ts";
import { ArticleTag } from "./KnowledgePage.tsx";
import { NearArticles } from "./NearArticles.tsx";

interface ArticleDrawerProps {
  /** `new` for one that is not written yet. */
  id: string;
  shop: string;
  onClose: () => void;
  onOpen: (id: string) => void;
  onPublished: (question: string) => void;
}

/** An article beside the list: its text, whether callers hear it, and its versions. */
export function ArticleDrawer({ id, shop, onClose, onOpen, onPublished }: ArticleDrawerProps) {
  const { t } = useTranslation();
  const query = useQuery({ ...articleQuery(shop, id), enabled: id !== "new" });
  useGiveBack();
  return (
    <Drawer open size={560} onClose={onClose} title={t(id === "new" ? "knowledge.newTitle" : "knowledge.editTitle")} closable={{ "aria-label": t("act.close") }}>
      {id === "new" ? (
        <Editor shop={shop} onOpen={onOpen} onPublished={onPublished} />
      ) : (
        <Loaded query={query}>
          {(article) => (
            <div className="stack loose">
              <div className="row">
                <ArticleTag article={article} /> <span className="soft small">{article.version === 0 ? t(`knowledge.source.${article.source}`) : t("knowledge.version", { version: article.version })}</span>
              </div>
              {article.source === "deployment" && <p className="soft small">{t("knowledge.fixed")}</p>}
              <Editor key={article.version} article={article} shop={shop} onOpen={onOpen} onPublished={onPublished} />
              <Versions article={article} shop={shop} />
            </div>
          )}
        </Loaded>
      )}
    </Drawer>
  );
}

function Editor({ article, shop, onOpen, onPublished }: { article?: Article; shop: string; onOpen: (id: string) => void; onPublished: (question: string) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const tell = useTell();
  const confirm = useConfirm();
  const form = useRef<HTMLDivElement>(null);
  const { zone } = useShop();
  const changes = useArticleChanges(shop);
  const [fields, setFields] = useState(article ? fieldsOf(article.text, zone) : NO_FIELDS);
  const [shown, setShown] = useState(false);
  const mistakes = mistakesIn(fields);
  const writes = may("articles-change") && article?.source !== "deployment";
  const changed = !article || JSON.stringify(fields) !== JSON.stringify(fieldsOf(article.text, zone));
  const busy = changes.write.isPending || changes.publish.isPending || changes.withdraw.isPending;
  const write = (publishToo: boolean) => {
    if (Object.keys(mistakes).length > 0) {
      setShown(true);
      toFirstWrong(form.current);
      return;
    }
    // a new version brings a new form before it is told
    changes.write.mutateAsync({ old: article, text: textOf(fields, zone), publishToo }).then((written) => {
      tell.done(t(publishToo ? "knowledge.published" : "act.saved"));
      if (publishToo) {
        onPublished(written.text.topic);
      }
      if (!article) {
        onOpen(written.id);
      }
    }, tell.failed);
  };
  const publish = (version: number) => article && changes.publish.mutate({ id: article.id, version }, { onSuccess: () => (tell.done(t("knowledge.published")), onPublished(article.text.topic)), onError: tell.failed });
  const withdraw = () =>
    article &&
    confirm({
      title: t("knowledge.withdrawTitle", { topic: article.text.topic }),
      act: t("knowledge.withdraw"),
      text: t("knowledge.withdrawSure"),
      danger: true,
      go: () => changes.withdraw.mutateAsync(article.id).then(() => tell.done(t("knowledge.withdrew")), tell.failed),
    });
  return (
    <div ref={form} className="stack" style={{ gap: 16 }}>
      <ArticleFieldset fields={fields} fixed={!writes} mistakes={shown ? mistakes : {}} onChange={setFields} />
      {writes && <NearArticles shop={shop} topic={fields.topic} asked={askedOf(fields)} article={article?.id} />}
      {writes && (
        <div className="row">
          {changed ? (
            <>
              <Button type="primary" disabled={busy} onClick={() => write(true)}>
                {t("knowledge.savePublish")}
              </Button>
              <Button disabled={busy} onClick={() => write(false)}>
                {t("knowledge.saveDraft")}
              </Button>
            </>
          ) : (
            article &&
            article.published !== article.version && (
              <Button type="primary" disabled={busy} onClick={() => publish(article.version)}>
                {t("knowledge.publishDo")}
              </Button>
            )
          )}
          {article?.published !== undefined && (
            <Button danger disabled={busy} onClick={withdraw}>
              {t("knowledge.withdraw")}
            </Button>
          )}
        </div>
      )}
      {writes && Object.keys(mistakes).length === 0 && <AskPanel shop={shop} draft={{ text: textOf(fields, zone), article: article?.id }} />}
    </div>
  );
}

function Versions({ article, shop }: { article: Article; shop: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const tell = useTell();
  const query = useQuery(articleVersionsQuery(shop, article.id));
  const { back } = useArticleChanges(shop);
  const writes = may("articles-change") && article.source !== "deployment";
  return (
    <section aria-labelledby="versions">
      <h3 id="versions" style={{ marginBottom: 10 }}>
        {t("knowledge.versions")}
      </h3>
      <Loaded query={query} rows={2}>
        {(versions) => (
          <ol className="versions">
            {versions.map((version) => (
              <li key={version.version}>
                <div className="row between">
                  <span className="row">
                    <b>{version.version === 0 ? t("knowledge.fromFile") : t("knowledge.version", { version: version.version })}</b>
                    {version.version === article.published && <span className="tag good">{t("knowledge.heard")}</span>}
                    {version.at && (
                      <span className="soft small">
                        <Moment at={version.at} /> {version.by}
                      </span>
                    )}
                  </span>
                  {writes && version.version !== article.version && (
                    <Button
                      size="small"
                      disabled={back.isPending}
                      onClick={() => back.mutate({ id: article.id, version: version.version }, { onSuccess: ({ version: now }) => tell.done(t("knowledge.wentBack", { version: now })), onError: tell.failed })}
                    >
                      {t("knowledge.back")}
                    </Button>
                  )}
                </div>
                <p className="soft small">{version.text.spoken}</p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
