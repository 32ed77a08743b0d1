import { expect, it } from "vitest";
import { refusalOf } from "./refusal.ts";

it("reads why nobody was signed in", () => {
  expect(refusalOf("")).toBeUndefined();
  expect(refusalOf("?signin=expired")).toBe("expired");
  expect(refusalOf("?signin=no-role")).toBe("role");
  expect(refusalOf("?signin=of-a-later-version")).toBe("invalid");
});
