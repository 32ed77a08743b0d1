// What is shown. Texts of the call are only ever set as text, never as markup.

import { texts } from "./texts.js";

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

export function showCallers(callers, chosen, onChoose) {
  $("callers").replaceChildren(
    ...callers.map((caller) => {
      const button = element(
        "button",
        { className: "caller", type: "button", role: "radio", "aria-checked": String(caller === chosen) },
        element("span", { className: "face", text: caller.name.slice(0, 1), "aria-hidden": "true" }),
        element("span", {}, element("strong", { text: caller.name }), element("small", { text: caller.about })),
      );
      button.addEventListener("click", () => onChoose(caller));
      return button;
    }),
  );
}

/** @param state idle, calling, talking or ended */
export function showState(state, { status = "", hint = "", microphone = false } = {}) {
  document.body.dataset.state = state;
  const open = state === "calling" || state === "talking";
  $("directory").hidden = state !== "idle";
  $("transcript").hidden = state === "idle";
  $("typing").hidden = $("keys").hidden = state !== "talking";
  $("mute").hidden = $("level").hidden = !(state === "talking" && microphone);
  if (state !== "talking") showIdeas([]);
  showKeypad(false);
  const label = open ? texts().hangUp : texts().call;
  $("call").setAttribute("aria-label", label);
  $("call").title = label;
  $("status").textContent = status;
  $("hint").textContent = hint;
}

export function showStatus(text) {
  $("status").textContent = text;
}

export function showHint(text) {
  $("hint").textContent = text;
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
    ...ideas.map((idea) => {
      const button = element("button", { type: "button", text: idea });
      button.addEventListener("click", () => onIdea(idea));
      return button;
    }),
  );
}

export function showLevel(level) {
  $("level").value = level;
}

// --- the transcript ------------------------------------------------------------------------------

export function clearTranscript() {
  $("transcript").replaceChildren();
}

/** Adds what was said; what is only half heard stands below it until it is whole. */
export function addLine(kind, text) {
  if (kind.startsWith("you")) showIdeas([]);
  const item = element("li", { className: kind, text });
  const partial = $("transcript").querySelector(".partial");
  if (partial && kind === "line") partial.before(item);
  else $("transcript").append(item);
  scrollDown();
  return item;
}

/** Adds to a sentence that came in parts; undefined when the last one was whole. */
export function continued(item, text) {
  if (!item || /[。！？；!?;…]$/.test(item.textContent)) return undefined;
  item.append(text);
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
  item.append(texts().interrupted);
}

function scrollDown() {
  const list = $("transcript");
  list.scrollTop = list.scrollHeight;
}

// --- what was understood -------------------------------------------------------------------------

export function showStanding(standing) {
  showPlace(standing);
  showUnderstanding(standing?.input?.type === "started" ? undefined : standing?.understanding);
  showPairs($("slots"), named(heardSlots(standing), texts().slotNames));
  showPairs($("known"), named(standing?.known ?? {}, texts().facts));
}

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

function showPairs(list, pairs) {
  list.replaceChildren(...pairs.flatMap(([name, value]) => [element("dt", { text: name }), element("dd", { text: value })]));
  if (pairs.length === 0) list.append(element("dt", { className: "empty", text: texts().nothing }));
}

function showPlace(standing) {
  const open = standing?.open ?? [];
  $("place").replaceChildren(
    ...open.map(({ about, flow, step }) => element("li", {}, element("span", { text: about || flow }), element("code", { text: step }))),
  );
  if (open.length === 0) $("place").append(element("li", { className: "empty", text: texts().nothing }));
  $("awaits").textContent = standing ? awaits(standing) : "";
}

function awaits({ talking, commands }) {
  const asked = commands.find((command) => command.type === "ask")?.expectation;
  if (!talking || !asked) return texts().expect.nothing;
  const text = texts().expect[asked.type];
  return typeof text === "function" ? text(asked) : text;
}

function showUnderstanding(understanding) {
  const wishes = (understanding?.wishes ?? []).map(({ intent, confidence }) => wish(texts().intents[intent.name ?? intent] ?? intent.name ?? intent, confidence));
  if (understanding?.act) wishes.push(wish(texts().acts[understanding.act] ?? understanding.act));
  if (wishes.length === 0) wishes.push(element("p", { className: "empty", text: understanding ? texts().noWish : texts().nothing }));
  $("wish").replaceChildren(...wishes);

  const emotion = understanding?.emotion;
  $("mood").replaceChildren(
    ...(emotion
      ? [
          element("p", { className: `mood ${emotion.mood.toLowerCase()}`, text: texts().moods[emotion.mood] ?? emotion.mood }),
          element("p", { className: "muted", text: emotion.reasons.join("，") }),
        ]
      : [element("p", { className: "empty", text: texts().nothing })]),
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
