import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../../api/problem.ts";
import { startWords } from "../../i18n/index.ts";
import { zh } from "../../i18n/zh.ts";
import { Quiet } from "./Quiet.tsx";
import { NotDone, Refusal } from "./Said.tsx";

const said = (element: ReactElement) => renderToStaticMarkup(element).replace(/<[^>]*>/g, " ");

describe("the desk", () => {
  beforeAll(async () => {
    Object.defineProperty(globalThis, "document", { value: { documentElement: {}, addEventListener: () => {} }, configurable: true });
    Object.defineProperty(globalThis, "navigator", { value: { languages: ["zh-CN"] }, configurable: true });
    await startWords();
  });

  it("says which act was not done, why, and offers it once more", () => {
    const words = said(createElement(NotDone, { failed: { act: { act: "decline", contact: "c" }, error: Problem.unreachable() }, again: () => {}, forget: () => {} }));
    expect(words).toContain("「不接」没有成功。");
    expect(words).toContain(zh.problem.offline);
    expect(words).toContain("重试");
    expect(said(createElement(NotDone, { failed: undefined, again: () => {}, forget: () => {} })).trim()).toBe("");
  });

  it("says what the server refused, also by a code of later", () => {
    expect(said(createElement(Refusal, { desk: { refused: "rings-no-more" } }))).toContain(zh.desk.tooLate);
    expect(said(createElement(Refusal, { desk: { refused: "another-window" } }))).toContain(zh.desk.otherWindow);
    expect(said(createElement(Refusal, { desk: { refused: "of-later" } }))).toContain(zh.desk.refusedOther);
    expect(said(createElement(Refusal, { desk: { reason: "missed" } }))).toContain("改为「空闲」");
    expect(said(createElement(Refusal, { desk: { reason: "meal" } })).trim()).toBe("");
  });

  it("says what to do so that a call comes", () => {
    const quiet = { signedIn: true, waiting: 0 } as const;
    expect(said(createElement(Quiet, { desk: { ...quiet, presence: "idle" } }))).toContain(zh.desk.quietText);
    expect(said(createElement(Quiet, { desk: { ...quiet, presence: "busy" } }))).toContain("您现在是「示忙」，来电不会转给您");
    expect(said(createElement(Quiet, { desk: { ...quiet, presence: "break", waiting: 2 } }))).toContain("排队 2 人");
    expect(said(createElement(Quiet, { desk: { ...quiet, presence: "break" } }))).toContain("改为「空闲」");
    expect(said(createElement(Quiet, { desk: { ...quiet, signedIn: false, presence: "signed-out" } }))).toContain("上线接听");
  });
});
