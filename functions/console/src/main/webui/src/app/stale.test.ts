import { describe, expect, it } from "vitest";
import { Problem } from "../api/problem.ts";
import { type Shown, staleSince } from "./stale.ts";

const fresh: Shown = { active: true, data: {}, at: 5_000, error: null };

describe("what a page shows", () => {
  it("is up to date while the server answers", () => {
    expect(staleSince([fresh, { ...fresh, at: 1 }], undefined)).toBeUndefined();
    expect(staleSince([], undefined)).toBeUndefined();
  });

  it("is as old as its oldest part that cannot be asked for anew", () => {
    const away = Problem.unreachable();
    expect(staleSince([fresh, { ...fresh, at: 3_000, error: away }, { ...fresh, at: 4_000, error: new Problem(503, "unavailable", "") }], undefined)).toBe(3_000);
  });

  it("is not old because of what nobody looks at, what never came, or an answer that says no", () => {
    const away = Problem.unreachable();
    expect(staleSince([{ ...fresh, active: false, error: away }, { ...fresh, data: undefined, error: away }, { ...fresh, error: new Problem(403, "may-not", "") }], undefined)).toBeUndefined();
  });

  it("is old from when the stream of changes broke off, unless it came later", () => {
    expect(staleSince([{ ...fresh, at: 1_000 }, { ...fresh, at: 9_000 }], 6_000)).toBe(6_000);
    expect(staleSince([{ ...fresh, at: 9_000 }], 6_000)).toBe(9_000);
  });
});
