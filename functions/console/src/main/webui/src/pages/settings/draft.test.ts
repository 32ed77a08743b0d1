import { describe, expect, it } from "vitest";
import type { Settings } from "../../api/client.ts";
import { changedIn, changeOf, daysInWords, differences, draftOf, mistakesIn } from "./draft.ts";

const hours = { days: ["monday", "tuesday"] as ("monday" | "tuesday")[], from: "09:00", until: "18:00" };
const settings: Settings = {
  version: 3,
  zone: "Asia/Shanghai",
  greeting: { value: "听单优选", source: "console" },
  hours: { value: hours, source: "usual" },
  agentNumber: { value: "400800", source: "deployment" },
  recording: { value: { on: false, days: 30 }, source: "usual" },
};

describe("a draft of the settings", () => {
  it("holds only what people set here", () => {
    expect(draftOf(settings)).toEqual({ greeting: "听单优选" });
    expect(changeOf(settings, draftOf(settings), " ")).toEqual({ version: 3, greeting: "听单优选", agentNumber: undefined, note: undefined });
  });

  it("knows what it changes, and that spaces and the order of days change nothing", () => {
    expect(changedIn(settings, { greeting: "听单优选 " })).toEqual([]);
    expect(changedIn(settings, {})).toEqual(["greeting"]);
    expect(changedIn(settings, { greeting: "听单优选", hours })).toEqual(["hours"]);
    expect(changedIn(settings, { greeting: "听单优选", recording: { on: true, days: 30 } })).toEqual(["recording"]);
    expect(differences({ version: 2, hours: { ...hours, days: ["tuesday", "monday"] } }, { version: 1, hours })).toEqual([]);
    expect(differences({ version: 1, greeting: "新店" }, undefined)).toEqual(["greeting"]);
  });

  it("says what cannot be", () => {
    expect(mistakesIn({ greeting: " ", agentNumber: "12", hours: { ...hours, days: [] } })).toEqual({ greeting: "needGreeting", agentNumber: "needNumber", hours: "needDays" });
    expect(mistakesIn({ hours: { ...hours, from: "18:00", until: "09:00" } })).toEqual({ hours: "needOrder" });
    expect(mistakesIn({ recording: { on: true, days: 731 } })).toEqual({ recording: "needDaysKept" });
    expect(mistakesIn({ recording: { on: true, days: Number.NaN } })).toEqual({ recording: "needDaysKept" });
    expect(mistakesIn({ greeting: "听单", agentNumber: "400-800 1234", hours: { ...hours, until: "24:00" } })).toEqual({});
  });
});

describe("days in words", () => {
  it("are runs", () => {
    const name = (day: string) => day.slice(0, 2);
    expect(daysInWords(["monday", "tuesday", "wednesday", "sunday"], name, "–", ",")).toBe("mo–we,su");
    expect(daysInWords(["saturday", "friday"], name, "–", ",")).toBe("fr,sa");
    expect(daysInWords([], name, "–", ",")).toBe("");
  });
});
