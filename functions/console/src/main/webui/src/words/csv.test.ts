import { describe, expect, it } from "vitest";
import { dressed, readCsv, writeCsv } from "./csv.ts";

describe("comma-separated values", () => {
  it("are read as they were written", () => {
    const rows = [
      ["id", "words", "end"],
      ["1", '他说"不要",挂了\n', ""],
      ["2", "", "x"],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
    expect(writeCsv(rows)).toBe('\uFEFFid,words,end\r\n1,"他说""不要"",挂了\n",\r\n2,,x\r\n');
    expect(readCsv("a,b\r\n,\r\n")).toEqual([
      ["a", "b"],
      ["", ""],
    ]);
  });

  it("get people's words in their order, and lose what only programs need", () => {
    const dress = { mood: { title: "情绪", say: (code: string) => (code === "angry" ? "生气" : code) }, caller: { title: "来电" } };
    expect(dressed([["id", "caller", "mood"], ["1", "*8226", "angry"], ["2", "*1", ""]], dress)).toEqual([
      ["情绪", "来电"],
      ["生气", "*8226"],
      ["", "*1"],
    ]);
  });
});
