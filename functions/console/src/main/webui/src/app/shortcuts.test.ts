import { describe, expect, it } from "vitest";
import { LETTERS, meaning, typed } from "./shortcuts.ts";

describe("a key", () => {
  it("leads to each place after g, and to no other", () => {
    for (const [place, letter] of Object.entries(LETTERS)) {
      expect(meaning(letter, true)).toEqual({ type: "place", place });
    }
    expect(new Set(Object.values(LETTERS)).size).toBe(Object.keys(LETTERS).length);
    expect(meaning("z", true)).toEqual({ type: "none" });
  });

  it("is the same with the shift key held, and in Chinese", () => {
    expect(meaning("G", false)).toEqual({ type: "lead" });
    expect(meaning("？", false)).toEqual(meaning("?", false));
  });

  it("moves through rows and to the search without g only", () => {
    expect(meaning("j", false)).toEqual({ type: "row", step: 1 });
    expect(meaning("/", false)).toEqual({ type: "search" });
    expect(meaning("/", true)).toEqual({ type: "none" });
    expect(meaning("Enter", false)).toEqual({ type: "none" });
  });

  it("is left to fields, choices and menus", () => {
    expect(typed({ tagName: "INPUT" })).toBe(true);
    expect(typed({ tagName: "LI", role: "menuitem" })).toBe(true);
    expect(typed({ tagName: "A" })).toBe(false);
  });
});
