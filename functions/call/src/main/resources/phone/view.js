// What is shown. Texts of the call are only ever set as text, never as markup.

import { texts, write } from "./texts.js";
import { written } from "./written.js";

const $ = (id) => document.getElementById(id);

function element(tag, { className, text, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// --- the telephone -------------------------------------------------------------------------------

/** The callers as radio buttons: one stop of the tabulator, arrow keys between them. */
export function showCallers(callers, chosen, onChoose) {
  const focused = $("callers").contains(document.activeElement);
  $("callers").replaceChildren(
    ...callers.map(({ from, name, about }) => {
      const radio = element("input", { type: "radio", name: "caller", value: from ?? "" });
      radio.checked = from === chosen;
      radio.addEventListener("change", () => onChoose(from));
      return element(
        "label",
        { className: "caller" },
        radio,
        element("span", { className: "face", text: name.slice(0, 1), "aria-hidden": "true" }),
        element("span", {}, element("strong", { text: name }), element("small", { text: about })),
      );
    }),
  );
  if (focused) focusCaller();
}

export function focusCaller() {
  $("callers").querySelector(":checked")?.focus();
}

/** @param state idle, calling, talking or ended */
export function showState(state, { status, hint, microphone = false } = {}) {
  document.body.dataset.state = state;
  const open = state === "calling" || state === "talking";
  $("directory").hidden = state !== "idle";
  $("transcript").hidden = state === "idle";
  $("others").hidden = state !== "ended";
  $("typing").hidden = $("keys").hidden = state !== "talking";
  $("mute").hidden = $("level").hidden = !(state === "talking" && microphone);
  if (state !== "talking") showIdeas([]);
  showKeypad(false);
  const label = open ? "hangUp" : "call";
  $("call").dataset.label = label;
  $("call").setAttribute("aria-label", texts()[label]);
  $("call").title = texts()[label];
  if (status) write($("status"), ...status);
  showHint(hint ?? "empty");
}

/** What the clock shows. */
export function showStatus(text) {
  delete $("status").dataset.text;
  $("status").textContent = text;
}

export function showHint(key) {
  write($("hint"), key);
}

/** Whether the server has stopped to answer. */
export function showOutage(on) {
  if (on === !$("outage").hidden) return;
  if (on) write($("outage"), "outage");
  $("outage").hidden = !on;
}

/** The keypad takes the place of what one would type into. */
export function showKeypad(on) {
  $("keypad").hidden = !on;
  $("phone-words").hidden = on;
  $("keys").setAttribute("aria-pressed", String(on));
}

export const keypadShown = () => !$("keypad").hidden;

export function makeKeypad(onKey) {
  $("keypad").replaceChildren(
    ..."123456789*0#".split("").map((key) => {
      const button = element("button", { type: "button", text: key });
      button.addEventListener("click", () => onKey(key));
      return button;
    }),
  );
}

/** Suggestions for a caller who has not spoken yet. */
export function showIdeas(ideas, onIdea) {
  $("ideas").hidden = ideas.length === 0;
  $("ideas").replaceChildren(
    ...ideas.map(({ said, shown }) => {
      const button = element("button", { type: "button", text: shown });
      button.addEventListener("click", () => onIdea(said));
      return button;
    }),
  );
}

export function showLevel(level) {
  $("level").value = level;
}

// --- the transcript ------------------------------------------------------------------------------

/** A remark of the page itself, in its language. */
export function addNote(key, about) {
  const item = element("li", { className: "note" });
  write(item, key, about);
  $("transcript").append(item);
}

/** Adds what was said; what is only half heard stands below it until it is whole. */
export function addLine(kind, text) {
  if (kind.startsWith("you")) showIdeas([]);
  const item = element("li", { className: kind, text: kind === "line" ? written(text) : text, lang: "zh-CN" });
  item.said = text;
  const partial = $("transcript").querySelector(".partial");
  if (partial && kind === "line") partial.before(item);
  else $("transcript").append(item);
  scrollDown();
  return item;
}

/** Adds to a sentence that came in parts; undefined when the last one was whole. */
export function continued(item, text) {
  if (!item || /[。！？；!?;…]$/.test(item.said)) return undefined;
  item.said += text;
  item.textContent = written(item.said);
  scrollDown();
  return item;
}

export function showPartial(text) {
  const partial = $("transcript").querySelector(".partial");
  if (!text) {
    partial?.remove();
  } else if (partial) {
    partial.textContent = text;
  } else {
    addLine("you partial", text);
  }
  scrollDown();
}

export function cutOff(item) {
  item.classList.add("cut");
  const remark = element("span");
  write(remark, "interrupted");
  item.append(remark);
}

function scrollDown() {
  const list = $("transcript");
  list.scrollTop = list.scrollHeight;
}

// the newest line stays in sight when the keypad or a keyboard takes room away
new ResizeObserver(scrollDown).observe($("transcript"));

// --- what was understood -------------------------------------------------------------------------

export function showStanding(standing) {
  showPlace(standing);
  showWishes(standing);
  showMood(standing);
  showPairs($("slots"), standing && named(heardSlots(standing), texts().slotNames));
  showPairs($("known"), standing && named(standing.known, texts().facts));
}

/** What a caller has done that can be understood; undefined before. */
const understood = (standing) => (standing && standing.input?.type !== "started" ? standing.understanding : undefined);

const empty = (tag, standing) => element(tag, { className: "empty", text: standing ? texts().nothing : texts().notYet });

/** What the dialogue keeps, and over it what the last words brought; not what it keeps for itself. */
function heardSlots(standing) {
  const last = (standing?.understanding?.slots ?? []).map((slot) => [slot.name, slot.value]);
  const all = Object.entries({ ...standing?.slots, ...Object.fromEntries(last) });
  const { slotNames, slotValues } = texts();
  return Object.fromEntries(
    all.filter(([name, value]) => name in slotNames && value !== "").map(([name, value]) => [name, slotValues[value] ?? value]),
  );
}

function named(values, names) {
  return Object.entries(values).map(([name, value]) => [names[name] ?? name, value]);
}

/** @param pairs null before the call */
function showPairs(card, pairs) {
  const rows = (pairs ?? []).flatMap(([name, value]) => [element("dt", { text: name }), element("dd", { text: value })]);
  card.replaceChildren(rows.length ? element("dl", {}, ...rows) : empty("p", pairs));
}

/** The open flows, outermost first, and the step at which the innermost waits. */
function showPlace(standing) {
  const open = standing?.open ?? [];
  const { flows, steps } = texts();
  const step = ({ flow, step: id }) => steps[`${flow}.${id}`] ?? steps[id];
  $("place").replaceChildren(
    ...open.map((place, i) => {
      const name = element("li", {}, element("span", { text: flows[place.flow] ?? (place.about || place.flow) }));
      if (i === open.length - 1 && step(place)) name.append(element("span", { className: "step", text: step(place) }));
      return name;
    }),
  );
  if (open.length === 0) $("place").append(empty("li", standing));
  $("awaits").textContent = standing ? awaits(standing) : "";
}

function awaits({ talking, commands }) {
  const asked = commands.find((command) => command.type === "ask")?.expectation;
  if (!talking || !asked) return texts().expect.nothing;
  const text = texts().expect[asked.type];
  return typeof text === "function" ? text(asked) : text;
}

function showWishes(standing) {
  const understanding = understood(standing);
  const { intents, acts, noWish } = texts();
  const wishes = (understanding?.wishes ?? []).map(({ intent, confidence }) => wish(intents[intent.name ?? intent] ?? intent.name ?? intent, confidence));
  if (understanding?.act) wishes.push(wish(acts[understanding.act] ?? understanding.act));
  if (wishes.length === 0) wishes.push(understanding ? element("p", { className: "empty", text: noWish }) : empty("p", standing));
  $("wish").replaceChildren(...wishes);
}

function showMood(standing) {
  const emotion = understood(standing)?.emotion;
  $("mood").replaceChildren(
    ...(emotion
      ? [
          element("p", { className: `mood ${emotion.mood.toLowerCase()}`, text: texts().moodNames[emotion.mood] ?? emotion.mood }),
          ...(emotion.reasons.length ? [element("p", { className: "muted", text: emotion.reasons.join("，"), lang: "zh-CN" })] : []),
        ]
      : [empty("p", standing)]),
  );
}

/** The mood of each turn, earliest first: the higher, the stronger. */
export function showMoods(emotions) {
  $("moods").hidden = emotions.length < 2;
  $("moods").replaceChildren(
    ...emotions.slice(-24).map(({ mood, intensity }) => {
      const name = texts().moodNames[mood] ?? mood;
      const bar = element("i", { className: mood.toLowerCase() });
      bar.style.height = `${6 + Math.round(18 * intensity)}px`;
      return element("li", { title: name }, element("span", { className: "unseen", text: name }), bar);
    }),
  );
}

function wish(name, confidence) {
  const made = element("div", { className: "wish" }, element("strong", { text: name }));
  if (confidence !== undefined) {
    const bar = element("i");
    bar.style.width = `${Math.round(confidence * 100)}%`;
    made.append(element("span", { text: `${Math.round(confidence * 100)}%` }), element("div", { className: "bar" }, bar));
  }
  return made;
}

/** One column a turn; the part below is the silence that had to be waited for. */
export function showLatencies(latencies) {
  const shown = latencies.slice(-16);
  const most = Math.max(400, ...shown.map(({ millis }) => millis));
  $("latency").replaceChildren(
    ...shown.map(({ millis, silence }) => {
      const answer = element("i");
      answer.style.height = `${(52 * (millis - silence)) / most}px`;
      const waiting = element("i", { className: "silence" });
      waiting.style.height = `${(52 * silence) / most}px`;
      return element("li", { title: `${millis} ms` }, element("span", { text: String(millis) }), answer, ...(silence ? [waiting] : []));
    }),
  );
  const last = shown.at(-1);
  $("latency-note").textContent = last ? texts().latencyNote(last.millis, last.silence) : texts().latencyEmpty;
}
