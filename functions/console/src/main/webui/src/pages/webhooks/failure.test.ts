import { expect, it } from "vitest";
import { failureOf } from "./failure.ts";

it("finds the words for what was wrong", () => {
  expect(failureOf("status", 503)).toEqual({ key: "status", code: "503" });
  expect(failureOf("robot 93000", 200)).toEqual({ key: "robot", code: "93000" });
  expect(failureOf("private-address", undefined)).toEqual({ key: "private", code: "" });
  expect(failureOf("of a later version", undefined).key).toBe("unreachable");
});
