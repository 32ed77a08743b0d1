import { describe, expect, it } from "vitest";
import { stale } from "./live.ts";

describe("what is read anew", () => {
  it("after a call are its page, the lists of calls and the day's numbers, of that shop", () => {
    expect(stale({ kind: "call", id: "c1" }, "demo")).toEqual([
      ["today", "demo"],
      ["calls", "demo"],
      ["call", "demo", "c1"],
    ]);
  });

  it("after a ticket are the calls' pages, too, which show their tickets", () => {
    expect(stale({ kind: "ticket", id: "100001" }, "demo")).toContainEqual(["call", "demo"]);
  });

  it("after a gap in the stream is all that a stream can change", () => {
    const kinds = (["call", "ticket", "question", "article", "settings"] as const).flatMap((kind) => stale({ kind, id: "x" }, "demo").map(([name]) => name));
    expect(new Set(stale({ kind: "reset", id: "" }, "demo").map(([name]) => name))).toEqual(new Set(kinds));
  });
});
