import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { zhNames } from "./names.ts";
import { zh } from "./zh.ts";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, above = ""): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[above + key, value] as const] : [...flat(value, `${above}${key}.`)])));
}

const chinese = flat(zh as unknown as Tree);
const english = flat(en as unknown as Tree);
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe("the words", () => {
  it("are all there in both languages, and none is empty", () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
    expect([...chinese, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("have no section of the name of a kind of names, which it would hide", () => {
    expect(Object.keys(zhNames).filter((kind) => (zh as unknown as Tree)[kind] !== (zhNames as unknown as Tree)[kind])).toEqual([]);
  });

  it("have the same blanks to fill", () => {
    expect([...chinese].filter(([key, text]) => String(blanks(text)) !== String(blanks(english.get(key) ?? ""))).map(([key]) => key)).toEqual([]);
  });

  it("are Chinese in Chinese, and English in English but for what callers say", () => {
    expect([...chinese].filter(([key, text]) => !/\p{Script=Han}/u.test(text) && !["app.otherLanguage", "act.comma", "act.colon"].includes(key))).toEqual([]);
    const examples = ["app.otherLanguage", "calls.wordsHint", "knowledge.topicHint", "knowledge.askHint", "settings.greetingHelp"];
    expect([...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !examples.includes(key))).toEqual([]);
  });

  it("are all used", async () => {
    const sources = import.meta.glob("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }) as Record<string, string>;
    const code = Object.entries(sources).filter(([path]) => !path.includes("/i18n/") && !path.endsWith(".test.ts")).map(([, text]) => text).join("\n");
    const named = (kind: string) => kind in zhNames && code.includes(`("${kind}"`);
    // a key is in the code as it is, or as the part before ${ of one that is put together, or as a kind of names
    const used = (key: string) => code.includes(`"${key}"`) || key.split(".").some((_, parts, all) => code.includes(`\`${all.slice(0, parts + 1).join(".")}.\${`)) || named(key.slice(0, key.indexOf(".")));
    const unused = [...chinese.keys()].filter((key) => !used(key));
    expect(unused).toEqual([]);
  });
});
