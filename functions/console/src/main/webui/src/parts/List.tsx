import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button, type TableProps } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "./DataTable.tsx";
import { Failed, Loaded } from "./Failed.tsx";

type OnePage<T> = { items: T[]; next?: string };

interface ListProps<T> extends Pick<TableProps<T>, "columns" | "rowSelection" | "rowClassName"> {
  /** What the table is of, for screen readers. */
  name: string;
  query: UseInfiniteQueryResult<InfiniteData<OnePage<T>>>;
  rowKey: (row: T) => string;
  /** What is shown where nothing is found. */
  empty: ReactNode;
}

/** A list that comes in pages: a table, and a button for more. */
export function List<T extends object>({ name, query, rowKey, empty, ...table }: ListProps<T>) {
  return (
    <Loaded query={query} rows={8}>
      {(data) => {
        const rows = data.pages.flatMap(({ items }) => items);
        return rows.length === 0 ? (
          empty
        ) : (
          <>
            <DataTable<T> {...table} name={name} rows={rows} rowKey={rowKey} />
            <More query={query} count={rows.length} />
          </>
        );
      }}
    </Loaded>
  );
}

/** How much is shown, and a button for more where there is more. */
export function More({ query, count }: { query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage" | "error">; count: number }) {
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
      {query.error && <Failed error={query.error} again={() => void query.fetchNextPage()} />}
    </div>
  );
}
