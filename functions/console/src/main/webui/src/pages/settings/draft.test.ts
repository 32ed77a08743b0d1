import { describe, expect, it } from "vitest";
import type { Settings } from "../../api/client.ts";
import { changedIn, changeOf, daysFrom, daysInWords, differences, draftOf, mistakesIn, runsOf } from "./draft.ts";

const hours = { days: ["monday", "tuesday"] as ("monday" | "tuesday")[], from: "09:00", until: "18:00" };
const settings: Settings = {
  version: 3,
  zone: "Asia/Shanghai",
  greeting: { value: "听单优选", source: "console" },
  hours: { value: hours, source: "usual" },
  holidays: { value: [], source: "usual" },
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

describe("holidays", () => {
  it("are changed whatever order they were added in", () => {
    expect(changedIn(settings, { greeting: "听单优选", holidays: ["2027-05-01"] })).toEqual(["holidays"]);
    expect(differences({ version: 2, holidays: ["2027-05-02", "2027-05-01"] }, { version: 1, holidays: ["2027-05-01", "2027-05-02"] })).toEqual([]);
    expect(mistakesIn({ holidays: daysFrom("2027-01-01", "2027-12-31") })).toEqual({ holidays: "tooManyHolidays" });
  });

  it("are added from a day to a day, over the end of a month and of a leap February", () => {
    expect(daysFrom("2028-02-28", "2028-03-01")).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    expect(daysFrom("2027-05-01", "2027-05-01")).toEqual(["2027-05-01"]);
    expect(daysFrom("2027-05-02", "2027-05-01")).toEqual([]);
    expect(daysFrom("", "2027-05-01")).toEqual([]);
  });

  it("are told as runs", () => {
    expect(runsOf(["2027-02-28", "2027-03-01", "2027-05-01"])).toEqual([
      { first: "2027-02-28", last: "2027-03-01" },
      { first: "2027-05-01", last: "2027-05-01" },
    ]);
    expect(runsOf([])).toEqual([]);
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
