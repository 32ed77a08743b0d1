// The telephone: the caller, and what happens on the line.

import { ideas, isChinese, switchLanguage, texts, translate, write } from "./texts.js";
import * as line from "./line.js";
import { canPlay, Loudspeaker, loudness, Microphone, openAudio } from "./sound.js";
import { Reader } from "./reading.js";
import { openStream } from "./stream.js";
import { watch } from "./watch.js";
import * as view from "./view.js";

const $ = (id) => document.getElementById(id);
const RECONNECTS = 3;

let shop = { name: "", callers: [] };
let chosen = null; // the number that is called from; null is withheld
let call = null; // the call that is open, or the last one

const anonymous = () => ({ from: null, name: texts().anonymous, about: texts().anonymousAbout });
const caller = (entry) => ({ from: entry.number, name: entry.name, about: isChinese() ? entry.about : (entry.aboutEnglish ?? entry.about) });
const callers = () => [...shop.callers.map(caller), anonymous()];
const nameOf = (number) => callers().find(({ from }) => from === number).name;

// --- before and after ----------------------------------------------------------------------------

function idle() {
  view.showCallers(callers(), chosen, (picked) => {
    chosen = picked;
    write($("status"), "ready", nameOf(chosen));
  });
  view.showState("idle", { status: ["ready", nameOf(chosen)], hint: "idle" });
}

async function dial() {
  const audio = canPlay() ? openAudio() : null; // now: browsers allow sound only in a click
  if (call) view.addNote("nextCall", nameOf(chosen));
  call = { from: chosen, next: 0, mode: "", since: 0, reconnects: 0, heard: -1, latencies: [], moods: new Map() };
  const mine = call;
  showInsight(mine);
  view.showState("calling", { status: ["calling"] });
  try {
    const begun = await line.begin(chosen);
    if (call !== mine || mine.over) return line.end(begun.call);
    mine.id = begun.call;
    mine.audio = audio;
    mine.since = Date.now();
    stands(mine, begun.standing);
    if (begun.stream && audio) await withSound(mine, begun.stream);
    else await withoutSound(mine, begun.standing, begun.stream ? "modeNoMicrophone" : "modeTyped");
  } catch (fault) {
    audio?.close();
    if (!(fault instanceof line.LineFault || fault instanceof TypeError)) console.error(fault);
    hungUp(mine, "unreachable");
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
  if (note) view.addNote(note);
  view.showPartial("");
  const awaited = document.activeElement === $("words"); // it goes away, and the focus with it
  view.showState("ended", { status: ["ended"], hint: "again" });
  if (awaited) $("call").focus();
}

/** The caller puts the receiver down. */
function hangUp() {
  const which = call;
  which.cut = true;
  which.stream?.hangUp();
  hungUp(which, "ended");
}

function talking(which, hint) {
  clearInterval(which.clock);
  which.clock = setInterval(() => tick(which), 1000);
  view.showState("talking", { hint, microphone: Boolean(which.microphone) });
  tick(which);
  view.showIdeas(which.said ? [] : ideas(), say);
}

function tick(which) {
  const seconds = Math.floor((Date.now() - which.since) / 1000);
  view.showStatus(`${nameOf(which.from)} · ${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`);
}

// --- with sound ----------------------------------------------------------------------------------

async function withSound(which, path) {
  try {
    which.microphone = await Microphone.open(which.audio, (piece) => {
      view.showLevel(loudness(piece));
      which.stream?.speak(piece);
    });
  } catch {
    return withoutSound(which, which.standing, "modeNoMicrophone");
  }
  if (which !== call || which.over) return which.microphone.close();
  which.mode = "voice";
  which.loudspeaker = new Loudspeaker(which.audio, (mark) => which.stream?.reached(mark));
  talking(which, "modeVoice");
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
      latency(which, notice.millis, notice.silenceMillis);
      break;
    case "person":
      which.person = notice.text === "back" ? undefined : notice.text;
      which.saying = undefined;
      which.reconnects = 0;
      view.showHint(which.person === "connected" ? "withPerson" : which.person ? "waiting" : "modeVoice");
      refresh(which);
      break;
    case "person-said":
      which.saying = undefined;
      view.addLine("person", notice.text);
      break;
    case "over":
      which.ending = notice.what === "transfer" ? "transferred" : "ended";
      break;
    default: // a newer server may tell more
  }
}

/** Asks where the call stands, once for all that is told in one go. */
function refresh(which) {
  clearTimeout(which.refreshing);
  which.refreshing = setTimeout(async () => {
    try {
      stands(which, await line.standing(which.id));
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
    stands(which, standing);
    if (!standing.talking && !which.person) return hungUp(which, which.ending ?? ending(standing));
    if (which.reconnects++ < RECONNECTS && (which.person || standing.next > which.heard)) {
      which.heard = standing.next;
      view.showHint("lost");
      const { stream } = await line.reconnect(which.id);
      if (stream) {
        view.showHint("modeVoice");
        return connect(which, stream);
      }
    }
    which.microphone?.close();
    which.microphone = undefined;
    await withoutSound(which, standing, "modeTyped");
  } catch {
    hungUp(which, "unreachable");
  }
}

function ending(standing) {
  return standing.commands.some(({ type }) => type === "transfer") ? "transferred" : "ended";
}

/** Where a call stands by now, with the mood of each of its turns. */
function stands(which, standing) {
  which.standing = standing;
  which.next = standing.next;
  const heard = standing.input && standing.input.type !== "started";
  if (heard) which.moods.set(standing.next, standing.understanding.emotion);
  showInsight(which);
}

function showInsight(which) {
  if (which !== call) return;
  view.showStanding(which?.standing ?? null);
  view.showMoods([...(which?.moods.values() ?? [])]);
  view.showLatencies(which?.latencies ?? []);
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
  stands(which, standing);
  const answers = standing.commands.filter(({ type }) => type === "say").map(({ text }) => text);
  answers.forEach((text) => view.addLine("line", text));
  which.reader.read(standing.next, standing.said).then((heard) => {
    if (!heard && which === call && !which.over) view.showHint("modeText");
  });
  if (!standing.talking) hungUp(which, ending(standing));
}

async function take(which, input) {
  if (which.waiting) return;
  which.waiting = true;
  which.reader.stop();
  const began = performance.now();
  try {
    const standing = await line.turn(which.id, which.next, input);
    latency(which, Math.round(performance.now() - began), 0);
    answered(which, standing);
  } catch (fault) {
    hungUp(which, fault.status === 409 || fault.status === 404 ? "tooLate" : "unreachable");
  } finally {
    which.waiting = false;
  }
}

function latency(which, millis, silence) {
  which.latencies.push({ millis, silence });
  showInsight(which);
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
  else dial();
});
$("others").addEventListener("click", () => {
  idle();
  view.focusCaller();
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
  $("callee").textContent = shop.name;
  const state = document.body.dataset.state;
  if (state === "idle" && shop.name) idle();
  if (state === "talking") {
    tick(call);
    if (!call.said) view.showIdeas(ideas(), say);
  }
  showInsight(call);
}

async function open() {
  shop = await line.directory();
  chosen = shop.callers[0]?.number ?? null;
  show();
}

view.makeKeypad(press);
show();
watch(line.directory, (answers) => {
  view.showOutage(!answers);
  if (answers && !shop.name) open();
});
