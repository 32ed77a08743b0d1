import { Table, type TableProps } from "antd";

interface DataTableProps<T> extends Pick<TableProps<T>, "columns" | "rowSelection" | "rowClassName"> {
  /** What the table is of, for screen readers. */
  name: string;
  rows: T[];
  rowKey: (row: T) => string;
}

/** A table; on a telephone each row is a card in which every value has its column's name beside it: two of them a line, but those of columns without a width. */
export function DataTable<T extends object>({ name, rows, rowKey, columns = [], ...table }: DataTableProps<T>) {
  const named = columns.map((column) => ({ ...column, onCell: () => ({ "data-name": typeof column.title === "string" ? column.title : undefined, "data-whole": column.width === undefined ? "" : undefined }) as object }));
  return (
    <div className="wide" role="region" aria-label={name} tabIndex={0}>
      <Table<T> {...table} aria-label={name} columns={named} dataSource={rows} rowKey={rowKey} pagination={false} size="middle" />
    </div>
  );
}
