import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Failed } from "./Failed.tsx";

/** How much is shown, and a button for more where there is more. */
export function More({ query, count }: { query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage" | "isFetchNextPageError" | "error">; count: number }) {
  const { t } = useTranslation();
  return (
    <div className="more">
      <span className="soft small" role="status">
        {t(query.hasNextPage ? "act.listSome" : "act.listEnd", { count })}
      </span>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("act.more")}
        </Button>
      )}
      {query.isFetchNextPageError && <Failed error={query.error} again={() => void query.fetchNextPage()} />}
    </div>
  );
}
