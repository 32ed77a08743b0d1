import { describe, expect, it } from "vitest";
import { known, oneOf, parseSearch, several, writeSearch } from "./search.ts";

describe("an address", () => {
  it("says what is filtered in plain words, and is read again as it was written", () => {
    const search = { number: "8226", words: "什么时候 到", state: ["open", "in_progress"] };
    expect(writeSearch({ number: "8226" })).toBe("?number=8226");
    expect(parseSearch(writeSearch(search))).toEqual(search);
  });

  it("leaves out what is empty", () => {
    expect(writeSearch({ number: "", words: undefined, mood: null })).toBe("");
  });

  it("cannot bring a page what it does not know", () => {
    expect(known({ number: " 8226 ", evil: "x", mood: ["angry", "neutral"], words: " " }, ["number", "mood", "words"])).toEqual({ number: "8226", mood: "angry" });
    expect(several({ state: ["open", "nonsense"] }, "state", ["open", "closed"])).toEqual(["open"]);
    expect(several({}, "state", ["open", "closed"])).toEqual([]);
    expect(oneOf("furious", ["angry", "neutral"])).toBeUndefined();
  });
});
