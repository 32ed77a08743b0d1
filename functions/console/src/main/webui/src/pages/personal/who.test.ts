import { describe, expect, it } from "vitest";
import { foundIn, mistakeIn } from "./who.ts";

describe("whose data are looked for", () => {
  it("is a number that can be one, written as people write it", () => {
    for (const good of ["13911862047", "+86 139 1186 2047", " 021-6000-0002 ", "010 12345678"]) {
      expect(mistakeIn("phone", good)).toBeUndefined();
    }
  });

  it("is no number with too few or too many digits, or with other signs", () => {
    expect(mistakeIn("phone", "2047")).toEqual({ key: "phoneShort", count: 4 });
    expect(mistakeIn("phone", "139118620")).toEqual({ key: "phoneShort", count: 9 });
    expect(mistakeIn("phone", "1391186204712345")).toEqual({ key: "phoneLong", count: 16 });
    expect(mistakeIn("phone", "139l1862047")?.key).toBe("phoneForm");
    expect(mistakeIn("phone", "")?.key).toBe("phoneShort");
  });

  it("is an order by its whole number", () => {
    expect(mistakeIn("order", "2026-1120")).toBeUndefined();
    expect(mistakeIn("order", "12")?.key).toBe("orderWrong");
    expect(mistakeIn("order", "订单 1120")?.key).toBe("orderWrong");
  });

  it("is counted over every place", () => {
    const kind = (found: number) => ({ kind: "call", found, erased: 0, kept: [] });
    expect(foundIn({ holders: [{ holder: "call", away: false, kinds: [kind(2), kind(0)] }, { holder: "orders", away: false, kinds: [kind(3)] }, { holder: "notify", away: true, kinds: [] }] })).toBe(5);
  });
});
