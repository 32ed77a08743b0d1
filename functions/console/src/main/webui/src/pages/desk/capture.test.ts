import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

// Two files, because each function serves its own and may be deployed without the other; one program.
const code = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8").replace(/^\/\/ The same as the browser telephone's.*\n/, "");

it("captures an agent's voice as the browser telephone captures a caller's", () => {
  expect(code("../../../public/capture.js")).toBe(code("../../../../../../../call/src/main/resources/phone/capture.js"));
});
