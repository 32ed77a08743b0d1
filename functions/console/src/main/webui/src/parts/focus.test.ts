import { describe, expect, it } from "vitest";
import { confirmation } from "./confirm.ts";
import { firstThere, lost } from "./focus.ts";

describe("the focus", () => {
  it("is lost where nothing but the page has it", () => {
    const body = { tagName: "BODY" } as HTMLElement;
    expect(lost({ body, activeElement: body })).toBe(true);
    expect(lost({ body, activeElement: null })).toBe(true);
    expect(lost({ body, activeElement: { tagName: "BUTTON" } as HTMLElement })).toBe(false);
  });

  it("goes to what opened the dialog, or to what stands around it", () => {
    expect(firstThere([{ isConnected: true, name: "button" }, { isConnected: true, name: "list" }])?.name).toBe("button");
    expect(firstThere([{ isConnected: false, name: "button" }, { isConnected: true, name: "list" }])?.name).toBe("list");
    expect(firstThere([])).toBeUndefined();
  });
});

describe("a question before something is done", () => {
  const ask = { title: "作废密钥？", act: "作废", go: () => Promise.resolve() };

  it("is red where it takes something away, and Enter alone does nothing", () => {
    expect(confirmation({ ...ask, danger: true }, "取消")).toMatchObject({ okText: "作废", cancelText: "取消", okButtonProps: { danger: true }, autoFocusButton: "cancel" });
  });

  it("is plain where it can be taken back", () => {
    expect(confirmation(ask, "取消")).toMatchObject({ okButtonProps: { danger: false }, autoFocusButton: "ok" });
  });
});

describe("what cannot be taken back", () => {
  it("is asked for in one way only", () => {
    const sources = import.meta.glob("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }) as Record<string, string>;
    const own = Object.entries(sources).filter(([path, code]) => path !== "./confirm.ts" && !path.endsWith(".test.ts") && /\bmodal\.confirm\(|<Popconfirm/.test(code));
    expect(own.map(([path]) => path)).toEqual([]);
  });

  it("gives the focus back from every dialog", () => {
    const sources = import.meta.glob("../**/*.tsx", { query: "?raw", import: "default", eager: true }) as Record<string, string>;
    const without = Object.entries(sources).filter(([, code]) => /<(?:Modal|Drawer)\b/.test(code) && !/useGiveBack\(\)|afterClose=\{giveBack\}/.test(code));
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
