import { describe, expect, it } from "vitest";
import { filterOf } from "./filters.ts";

describe("the filter of an address", () => {
  it("takes what the contract knows", () => {
    expect(filterOf({ number: "8226", mood: "angry", since: "2026-11-29T00:00:00+08:00", flows: "3", words: "还没到" })).toEqual({
      number: "8226",
      mood: "angry",
      since: "2026-11-28T16:00:00.000Z",
      flows: 3,
      words: "还没到",
    });
  });

  it("leaves out what the server would refuse", () => {
    expect(filterOf({ number: "12", mood: "furious", outcome: "x", phase: "y", since: "yesterday", flows: "-1", evil: "1" })).toEqual({});
  });
});
