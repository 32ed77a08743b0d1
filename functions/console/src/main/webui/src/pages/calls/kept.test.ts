import { describe, expect, it } from "vitest";
import { withSearch } from "./kept.ts";

describe("kept searches", () => {
  it("replace one of the same name, and the oldest goes when there are too many", () => {
    const one = { name: "老投诉", search: { mood: "angry" } };
    expect(withSearch([one], { name: "老投诉", search: { mood: "dissatisfied" } })).toEqual([{ name: "老投诉", search: { mood: "dissatisfied" } }]);
    const many = Array.from({ length: 20 }, (_, index) => ({ name: String(index), search: {} }));
    expect(withSearch(many, one).map(({ name }) => name)).toEqual([...many.slice(1).map(({ name }) => name), "老投诉"]);
  });
});
