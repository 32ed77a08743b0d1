/** Reads comma-separated values as RFC 4180 has them, with or without a byte-order mark. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // a cell in quotes, in which two quotes are one, or one without; then what ends it
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
  const whole = text.replace(/^\uFEFF/, "");
  cell.lastIndex = 0;
  while (cell.lastIndex < whole.length) {
    const found = cell.exec(whole);
    if (!found) {
      throw new Error("these are no comma-separated values");
    }
    row.push(found[1] === undefined ? (found[2] ?? "") : found[1].replaceAll('""', '"'));
    if (found[3] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** Writes them, so that spreadsheets see Chinese where it is Chinese. */
export function writeCsv(rows: string[][]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** How columns are called, in the order that people read them, and how their values are said; others are left out. */
export type Dress = Record<string, { title: string; say?: (value: string) => string }>;

/** Puts people's words in place of codes, and leaves out what only programs need. */
export function dressed(rows: string[][], dress: Dress): string[][] {
  const [names = [], ...values] = rows;
  const kept = Object.entries(dress)
    .map(([name, column]) => ({ ...column, index: names.indexOf(name) }))
    .filter(({ index }) => index >= 0);
  return [kept.map(({ title }) => title), ...values.map((row) => kept.map(({ index, say }) => (row[index] && say ? say(row[index]) : (row[index] ?? ""))))];
}
