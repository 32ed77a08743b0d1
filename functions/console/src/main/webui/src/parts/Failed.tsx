import { App, Button, Skeleton } from "antd";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { adviceFor, Problem } from "../api/problem.ts";
import { useAnnounce } from "./Announcer.tsx";
import { Empty } from "./Empty.tsx";

/** What went wrong and what to do: a title and a sentence. */
export function useAdvice(): (error: unknown) => { title: string; text: string } {
  const { t, i18n } = useTranslation();
  return (error) => {
    const advice = adviceFor(error);
    const seconds = error instanceof Problem ? error.retryAfter || 30 : 30;
    const text = t(`problem.${advice}`, { seconds });
    // the server explains itself in English, and knows best which value is wrong
    const detail = error instanceof Problem && advice === "invalid" && i18n.language === "en" ? error.detail : "";
    return { title: t(`problem.${advice}Title`), text: detail || text };
  };
}

/** In place of what could not be read. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const { title, text } = useAdvice()(error);
  return (
    <div role="alert">
      <Empty title={title} text={text}>
        {again && <Button onClick={again}>{t("act.retry")}</Button>}
      </Empty>
    </div>
  );
}

/** What was asked for: while it comes, when it does not come, and when it is here. */
export function Loaded<T>({ query, children, rows = 6 }: { query: { data: T | undefined; error: unknown; refetch: () => unknown }; children: (data: T) => ReactNode; rows?: number }) {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    return <Failed error={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div aria-busy="true" style={{ padding: 20 }}>
      <span className="heard-only" role="status">
        {t("act.loading")}
      </span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

/** Tells of a deed that failed, with what to do. */
export function useTell() {
  const { message } = App.useApp();
  const advise = useAdvice();
  const { t } = useTranslation();
  const announce = useAnnounce();
  return {
    // seen by those who see; said by the announcer, because what appears with its words is not read everywhere
    done: (words: string) => (announce(words), void message.success(<span aria-hidden>{words}</span>)),
    failed: (error: unknown) => {
      const { title, text } = advise(error);
      void message.error({ content: `${title}${t("act.colon")}${text}`, duration: 8 });
    },
  };
}
