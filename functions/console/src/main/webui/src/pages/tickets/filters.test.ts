import { describe, expect, it } from "vitest";
import { commonNext, ticketFilterOf } from "./filters.ts";

describe("the filter of an address", () => {
  it("takes several states and one of the rest", () => {
    expect(ticketFilterOf({ state: ["open", "closed", "x"], kind: "refund", due: "overdue", assignee: "-", number: "100012" })).toEqual({
      state: ["open", "closed"],
      kind: "refund",
      due: "overdue",
      assignee: "-",
      number: "100012",
    });
  });

  it("leaves out what the server would refuse", () => {
    expect(ticketFilterOf({ state: "x", kind: "gift", due: "soon", number: "12a" })).toEqual({});
  });
});

describe("moving several tickets at once", () => {
  it("offers what all of them may become", () => {
    expect(commonNext([{ next: ["in_progress", "resolved", "cancelled"] }, { next: ["open", "cancelled", "resolved"] }])).toEqual(["resolved", "cancelled"]);
    expect(commonNext([{ next: ["in_progress"] }, { next: [] }])).toEqual([]);
    expect(commonNext([])).toEqual([]);
  });
});
