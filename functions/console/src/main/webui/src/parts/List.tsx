import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { TableProps } from "antd";
import type { ReactNode } from "react";
import { DataTable } from "./DataTable.tsx";
import { Loaded } from "./Failed.tsx";
import { More } from "./More.tsx";

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
            {/* what was found before stays until the rest is here, paler */}
            <div className={query.isPlaceholderData ? "coming" : undefined} aria-busy={query.isPlaceholderData}>
              <DataTable<T> {...table} name={name} rows={rows} rowKey={rowKey} />
            </div>
            <More query={query} count={rows.length} />
          </>
        );
      }}
    </Loaded>
  );
}
