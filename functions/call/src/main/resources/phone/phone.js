// The telephone: the caller, and what happens on the line.

import { isChinese, switchLanguage, texts, translate } from "./texts.js";
import * as line from "./line.js";
import { canPlay, Loudspeaker, loudness, Microphone, openAudio } from "./sound.js";
import { Reader } from "./reading.js";
import { openStream } from "./stream.js";
import * as view from "./view.js";

const $ = (id) => document.getElementById(id);
const RECONNECTS = 3;

let shop = { name: "", callers: [] };
let chosen = null;
let call = null; // the call that is open, or the last one
let latencies = [];

const anonymous = () => ({ from: null, name: texts().anonymous, about: texts().anonymousAbout });
const caller = (entry) => ({ from: entry.number, name: entry.name, about: isChinese() ? entry.about : (entry.aboutEnglish ?? entry.about) });
const callers = () => [...shop.callers.map(caller), anonymous()];

// --- before and after ----------------------------------------------------------------------------

function idle() {
  const all = callers();
  chosen = all.find(({ from }) => from === chosen?.from) ?? all[0];
  view.showCallers(all, chosen, (picked) => {
    chosen = picked;
    idle();
  });
  view.showState("idle", { status: texts().ready(chosen.name), hint: texts().idle });
}

async function dial() {
  const audio = canPlay() ? openAudio() : null; // now: browsers allow sound only in a click
  call = { next: 0, mode: "", since: 0, reconnects: 0, heard: -1 };
  const mine = call;
  latencies = [];
  view.clearTranscript();
  view.showStanding(null);
  view.showLatencies(latencies);
  view.showState("calling", { status: texts().calling });
  try {
    const begun = await line.begin(chosen.from);
    if (call !== mine || mine.over) return line.end(begun.call);
    mine.id = begun.call;
    mine.audio = audio;
    mine.since = Date.now();
    mine.standing = begun.standing;
    mine.next = begun.standing.next;
    if (begun.stream && audio) await withSound(mine, begun.stream);
    else await withoutSound(mine, begun.standing, begun.stream ? texts().modeNoMicrophone : texts().modeTyped);
  } catch (fault) {
    audio?.close();
    hungUp(mine, fault instanceof line.LineFault || fault instanceof TypeError ? texts().unreachable : String(fault));
  }
}

function hungUp(which, note) {
  if (which !== call || which.over) return;
  which.over = true;
  clearInterval(which.clock);
  which.microphone?.close();
  // the last words are heard to their end, unless the caller does not want to
  if (which.cut) which.reader?.stop();
  Promise.resolve(which.cut ? null : which.reader?.done).finally(() => which.audio?.close());
  if (which.id) line.end(which.id).catch(() => {});
  if (note) view.addLine("note", note);
  view.showPartial("");
  view.showState("ended", { status: texts().ended, hint: texts().again });
}

/** The caller puts the receiver down. */
function hangUp() {
  const which = call;
  which.cut = true;
  which.stream?.hangUp();
  hungUp(which, texts().ended);
}

function talking(which, hint) {
  clearInterval(which.clock);
  which.clock = setInterval(() => tick(which), 1000);
  view.showState("talking", { hint, microphone: Boolean(which.microphone) });
  tick(which);
  view.showIdeas(which.said ? [] : texts().ideaTexts, say);
  view.showStanding(which.standing);
}

function tick(which) {
  const seconds = Math.floor((Date.now() - which.since) / 1000);
  view.showStatus(`${chosen.name} · ${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`);
}

// --- with sound ----------------------------------------------------------------------------------

async function withSound(which, path) {
  try {
    which.microphone = await Microphone.open(which.audio, (piece) => {
      view.showLevel(loudness(piece));
      which.stream?.speak(piece);
    });
  } catch {
    return withoutSound(which, which.standing, texts().modeNoMicrophone);
  }
  if (which !== call || which.over) return which.microphone.close();
  which.mode = "voice";
  which.loudspeaker = new Loudspeaker(which.audio, (mark) => which.stream?.reached(mark));
  talking(which, texts().modeVoice);
  connect(which, path);
}

function connect(which, path) {
  which.stream = openStream(path, which.id, {
    sound: (samples) => which.loudspeaker.play(samples),
    mark: (name) => which.loudspeaker.mark(name),
    clear: () => which.loudspeaker.clear(),
    notice: (notice) => noticed(which, notice),
    closed: () => streamClosed(which),
  });
}

function noticed(which, notice) {
  switch (notice.event) {
    case "hearing":
      view.showPartial(notice.text);
      break;
    case "heard":
      view.showPartial("");
      which.saying = undefined;
      if (!which.pressed) view.addLine("you", notice.text);
      which.pressed = undefined;
      break;
    case "saying":
      which.saying = view.continued(which.saying, notice.text) ?? view.addLine("line", notice.text);
      refresh(which);
      break;
    case "interrupted":
      if (which.saying) view.cutOff(which.saying);
      which.saying = undefined;
      break;
    case "latency":
      latency(notice.millis, notice.silenceMillis);
      break;
    case "over":
      which.ending = notice.what === "transfer" ? texts().transferred : texts().ended;
      break;
    default: // a newer server may tell more
  }
}

/** Asks where the call stands, once for all that is told in one go. */
function refresh(which) {
  clearTimeout(which.refreshing);
  which.refreshing = setTimeout(async () => {
    try {
      which.standing = await line.standing(which.id);
      which.next = which.standing.next;
      if (which === call) view.showStanding(which.standing);
    } catch {
      // it is only for looking at; the next sentence asks again
    }
  }, 60);
}

/** The line is down; what that means, the call itself knows. */
async function streamClosed(which) {
  if (which.over || which !== call) return;
  which.stream = undefined;
  try {
    const standing = await line.standing(which.id);
    which.standing = standing;
    view.showStanding(standing);
    if (!standing.talking) return hungUp(which, which.ending ?? ending(standing));
    if (which.reconnects++ < RECONNECTS && standing.next > which.heard) {
      which.heard = standing.next;
      view.showHint(texts().lost);
      const { stream } = await line.reconnect(which.id);
      if (stream) {
        view.showHint(texts().modeVoice);
        return connect(which, stream);
      }
    }
    which.microphone?.close();
    which.microphone = undefined;
    await withoutSound(which, standing, texts().modeTyped);
  } catch {
    hungUp(which, texts().unreachable);
  }
}

function ending(standing) {
  return standing.commands.some(({ type }) => type === "transfer") ? texts().transferred : texts().ended;
}

// --- without sound -------------------------------------------------------------------------------

async function withoutSound(which, standing, hint) {
  which.mode = "text";
  which.reader = new Reader(which.audio, (turn, sentence) => line.said(which.id, turn, sentence));
  if (which !== call || which.over) return;
  talking(which, hint);
  answered(which, standing);
  $("words").focus();
}

function answered(which, standing) {
  which.standing = standing;
  which.next = standing.next;
  const answers = standing.commands.filter(({ type }) => type === "say").map(({ text }) => text);
  answers.forEach((text) => view.addLine("line", text));
  which.reader.read(standing.next, standing.said).then((heard) => {
    if (!heard && which === call && !which.over) view.showHint(texts().modeText);
  });
  view.showStanding(standing);
  if (!standing.talking) hungUp(which, ending(standing));
}

async function take(which, input) {
  if (which.waiting) return;
  which.waiting = true;
  which.reader.stop();
  const began = performance.now();
  try {
    const standing = await line.turn(which.id, which.next, input);
    latency(Math.round(performance.now() - began), 0);
    answered(which, standing);
  } catch (fault) {
    hungUp(which, fault.status === 409 || fault.status === 404 ? texts().tooLate : texts().unreachable);
  } finally {
    which.waiting = false;
  }
}

function latency(millis, silence) {
  latencies.push({ millis, silence });
  view.showLatencies(latencies);
}

// --- what the caller does ------------------------------------------------------------------------

function say(text) {
  if (!text || call.waiting) return;
  call.said = true;
  if (call.stream) return call.stream.type(text);
  view.addLine("you", text);
  take(call, { typed: text });
}

/** Keys are collected until # or a pause: a number is one turn. */
function press(key) {
  if (call.stream) {
    call.pressed ??= view.addLine("you keys", "");
    call.pressed.textContent += key;
    clearTimeout(call.keysTimer);
    call.keysTimer = setTimeout(() => (call.pressed = undefined), 3000);
    return call.stream.press(key);
  }
  if (call.waiting) return;
  call.pressed ??= view.addLine("you keys", "");
  call.pressed.textContent += key;
  clearTimeout(call.keysTimer);
  const digits = call.standing.commands.find(({ type }) => type === "ask")?.expectation?.type === "digits";
  const done = () => {
    const keys = call.pressed.textContent;
    call.pressed = undefined;
    take(call, { keys });
  };
  if (!digits || key === "#") done();
  else call.keysTimer = setTimeout(done, 2500);
}

$("call").addEventListener("click", () => {
  const state = document.body.dataset.state;
  if (state === "calling" || state === "talking") hangUp();
  else if (state === "ended") idle();
  else dial();
});
$("keys").addEventListener("click", () => view.showKeypad(!view.keypadShown()));
$("mute").addEventListener("click", () => {
  const on = $("mute").getAttribute("aria-pressed") !== "true";
  $("mute").setAttribute("aria-pressed", String(on));
  call.microphone?.mute(on);
});
$("typing").addEventListener("submit", (event) => {
  event.preventDefault();
  say($("words").value.trim());
  $("words").value = "";
});
$("language").addEventListener("click", () => {
  switchLanguage();
  show();
});
addEventListener("pagehide", () => call && !call.over && call.id && navigator.sendBeacon?.(`calls/${call.id}/end`, new Blob(["{}"], { type: "application/json" })));

function show() {
  translate(document);
  view.makeKeypad(press);
  $("callee").textContent = shop.name;
  const state = document.body.dataset.state;
  if (state === "idle") idle();
  else if (state === "ended") view.showState("ended", { status: texts().ended, hint: texts().again });
  view.showStanding(call?.standing ?? null);
  view.showLatencies(latencies);
}

try {
  shop = await line.directory();
  show();
} catch {
  show();
  view.showState("idle", { hint: texts().unreachable });
}
