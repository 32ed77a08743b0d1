// What the page says: in Chinese, in English.

import { FLOWS, INTENTS, STEPS } from "./names.js";

const LANGUAGES = ["zh", "en"];

// What can be said to the line, which understands Chinese; and what that means.
const IDEAS = [
  ["我的快递到哪里了", "where is my parcel"],
  ["我要退货", "a return"],
  ["帮我开发票", "an invoice"],
  ["有什么优惠活动", "any offers"],
  ["转人工", "a person"],
];

const TEXTS = {
  title: ["听单 · 电话", "Orderline · telephone"],
  about: ["网店的电话专线，在浏览器里打一个试试", "The phone line of an online shop: call it from your browser"],
  otherLanguage: ["English", "中文"],
  callAs: ["选择演示顾客身份", "Call as one of the demo shop's customers"],
  anonymous: ["陌生来电", "Unknown caller"],
  anonymousAbout: ["隐藏号码，需要先报手机号或订单号", "number withheld: has to say a mobile or an order number"],
  transcript: ["通话内容", "Transcript"],
  keypad: ["拨号键盘", "Keypad"],
  typeHere: ["打字代替说话…", "Type in Chinese…"],
  send: ["发送", "Send"],
  call: ["拨打", "Call"],
  hangUp: ["挂断", "Hang up"],
  mute: ["静音", "Mute"],
  level: ["麦克风音量", "Microphone level"],
  insight: ["系统听懂了什么", "What Orderline understood"],
  insightAbout: [
    "您说话的同时，这里显示流程、意图、情绪、核实到的信息，以及每一轮用了多少毫秒。",
    "While you talk: the dialogue, the intent, the mood, what is known for certain, and how long each turn took.",
  ],
  ideas: ["可以这样说", "For example"],
  idea: [(said) => said, (said, meaning) => `${said} (${meaning})`],
  place: ["当前流程", "Current flow"],
  wish: ["意图", "Intent"],
  mood: ["情绪", "Mood"],
  moods: ["整通电话的情绪", "Mood over the call"],
  slots: ["听到的信息", "Heard"],
  known: ["已核实", "Known for certain"],
  latency: ["每一轮的响应时间", "Response time of each turn"],
  latencyNote: [
    (last, silence) => silence ? `最近一轮：说完后 ${last} 毫秒听到回答，其中 ${silence} 毫秒在等您说完` : `最近一轮：${last} 毫秒`,
    (last, silence) => silence ? `Last turn: answer heard ${last} ms after the last word, ${silence} ms of them waiting for you to finish` : `Last turn: ${last} ms`,
  ],
  latencyEmpty: ["通话开始后，这里显示从说完到听到回答的时间", "From the end of your words to the first of the answer, once you call"],
  empty: ["", ""],
  idle: ["选一位顾客，按绿色按钮", "Choose a customer, then press the green button"],
  ready: [(name) => `当前身份：${name}`, (name) => `Calling as ${name}`],
  calling: ["正在接通…", "Connecting…"],
  ended: ["通话已结束", "Call ended"],
  transferred: ["转接人工客服", "Put through to a person"],
  waiting: ["正在排队等人工。可以说：算了、留言、回电", "Waiting for a person. Say 算了 to go back, 留言 to leave word, 回电 to be called back"],
  withPerson: ["人工客服在线，请直接说话", "A person is on the line: just talk"],
  nextCall: [(name) => `${name}再次来电`, (name) => `${name} calls again`],
  again: ["再打一个，请按绿色按钮", "Press the green button to call again"],
  others: ["换一位顾客", "Choose another customer"],
  unreachable: ["无法接通：服务器无响应。请确认它在运行，再试一次。", "No line: the server does not answer. See that it runs, then try again."],
  outage: ["服务器无响应，正在重新连接…", "The server does not answer; trying again…"],
  tooLate: ["这个电话已经结束了。", "This call is over."],
  lost: ["连接断了，正在重新接通…", "The connection was lost; connecting again…"],
  modeVoice: ["请直接说话；也可以打字或按键", "Just speak (Mandarin); typing and keys work too"],
  modeNoMicrophone: ["没有可用的麦克风：请打字，回答会读出来", "No microphone: type in Chinese, answers are spoken"],
  modeTyped: ["未开启语音识别：请打字，回答会读出来", "Speech recognition is off: type in Chinese, answers are spoken"],
  modeText: ["暂无语音播报：请打字，回答显示为文字", "No voice available: type in Chinese, answers are shown"],
  interrupted: ["（被打断）", " (interrupted)"],
  greeted: ["接通", "connected"],
  expect: {
    anything: ["等待顾客自由表述", "Waiting for free words"],
    yes_no: ["等待顾客确认：是或否", "Waiting for yes or no"],
    digits: [
      (e) => `等待：${e.min === e.max ? e.min : `${e.min} 到 ${e.max}`} 位数字`,
      (e) => `Waiting for ${e.min === e.max ? e.min : `${e.min} to ${e.max}`} digits`,
    ],
    choice: [(e) => `等待顾客选择：${e.options} 选一`, (e) => `Waiting for one of ${e.options}`],
    nothing: ["通话结束，不再等待", "The call is over: waiting for nothing more"],
  },
  notYet: ["接通后显示", "shown once the call is answered"],
  nothing: ["暂无", "nothing yet"],
  noWish: ["没有听出具体的要求", "no particular wish"],
  flows: FLOWS,
  steps: STEPS,
  intents: INTENTS,
  acts: {
    YES: ["肯定", "yes"],
    NO: ["否定", "no"],
    REPEAT: ["请再说一遍", "say again"],
    CORRECTION: ["更正", "correction"],
    HOLD_ON: ["请等一下", "hold on"],
    GOODBYE: ["再见", "goodbye"],
    CLOSING: ["没有其他问题", "nothing else"],
    HELLO: ["问候", "hello"],
    IDENTITY_OF_LINE: ["问对方是谁", "asks who is on the line"],
    CALLED_ME: ["回拨来电", "returns our call"],
    ENGLISH: ["问能否说英语", "asks for English"],
  },
  moodNames: {
    NEUTRAL: ["平静", "calm"],
    POSITIVE: ["满意", "pleased"],
    DISSATISFIED: ["不满", "dissatisfied"],
    ANGRY: ["生气", "angry"],
  },
  slotNames: {
    digits: ["数字", "digits"],
    choice: ["选择", "choice"],
    order_number: ["订单号", "order number"],
    phone: ["手机号", "mobile"],
    phone_tail: ["手机尾号", "last digits"],
    amount: ["金额", "amount"],
    date: ["日期", "date"],
    reason: ["原因", "reason"],
    address: ["地址", "address"],
    product: ["商品", "product"],
    title: ["抬头", "title"],
    invoice_title: ["发票抬头", "invoice title"],
    invoice_kind: ["发票类型", "invoice kind"],
    tax_number: ["税号", "tax number"],
    quantity: ["数量", "quantity"],
    time: ["时间", "time"],
    story: ["事由", "story"],
    change: ["修改内容", "change"],
  },
  // what slots hold where it is one of a few
  slotValues: {
    wrong_item: ["发错货", "wrong item"],
    missing: ["少发漏发", "something missing"],
    damaged: ["破损", "damaged"],
    does_not_fit: ["不合适", "does not fit"],
    quality: ["质量问题", "quality"],
    price_drop: ["降价补差", "price drop"],
    late: ["太慢", "late"],
    changed_mind: ["不想要了", "changed mind"],
    company: ["单位", "company"],
    personal: ["个人", "personal"],
  },
  facts: {
    customer: ["顾客", "customer"],
    order: ["订单", "order"],
    product: ["商品", "product"],
    ticket: ["工单", "ticket"],
    caller: ["来电号码", "calls from"],
  },
};

const inLanguage = (texts, index) =>
  Array.isArray(texts)
    ? texts[index]
    : Object.fromEntries(Object.entries(texts).map(([name, inner]) => [name, inLanguage(inner, index)]));

const BY_LANGUAGE = Object.fromEntries(LANGUAGES.map((name, index) => [name, inLanguage(TEXTS, index)]));

const KEPT = "orderline.language";
let language = kept() ?? browsers();

function kept() {
  try {
    const found = localStorage.getItem(KEPT);
    return LANGUAGES.includes(found) ? found : null;
  } catch {
    return null; // storage is forbidden: the choice lasts as long as the page
  }
}

/** The first of the browser's languages that the page speaks; English where it speaks none of them. */
function browsers() {
  const spoken = (navigator.languages ?? [navigator.language]).map((tag) => tag.toLowerCase().split("-")[0]);
  return spoken.find((name) => LANGUAGES.includes(name)) ?? "en";
}

/** The texts of the language that is chosen. */
export const texts = () => BY_LANGUAGE[language];

export const isChinese = () => language === "zh";

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // as above
  }
}

/** Writes a text that follows the language: a change of it writes the text anew. */
export function write(element, key, about) {
  element.dataset.text = key;
  if (about === undefined) delete element.dataset.about;
  else element.dataset.about = about;
  const text = texts()[key];
  element.textContent = typeof text === "function" ? text(about) : text;
}

/** What one can say, each with how it is offered. */
export const ideas = () => IDEAS.map(([said, meaning]) => ({ said, shown: texts().idea(said, meaning) }));

/** Puts the texts into the page. */
export function translate(page) {
  page.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  page.title = texts().title;
  for (const element of page.querySelectorAll("[data-text]")) write(element, element.dataset.text, element.dataset.about);
  for (const element of page.querySelectorAll("[data-hint]")) element.placeholder = texts()[element.dataset.hint];
  for (const element of page.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", texts()[element.dataset.label]);
    if (element.tagName === "BUTTON") element.title = texts()[element.dataset.label];
  }
}
