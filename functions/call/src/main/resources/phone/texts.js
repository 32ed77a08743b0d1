// What the page says: in Chinese, in English.

const LANGUAGES = ["zh", "en"];

// What can be said to the line, which understands Chinese.
const IDEAS = ["我的快递到哪里了", "我要退货", "帮我开发票", "有什么优惠活动", "转人工"];

const TEXTS = {
  title: ["听单 · 电话", "Orderline · telephone"],
  about: ["网店的电话专线，在浏览器里打一个试试", "The phone line of an online shop: call it from your browser"],
  otherLanguage: ["English", "中文"],
  callAs: ["以哪位演示顾客的身份打电话", "Call as one of the demo shop's customers"],
  anonymous: ["陌生来电", "Unknown caller"],
  anonymousAbout: ["隐藏号码，需要先报手机号或订单号", "number withheld: has to say a mobile or an order number"],
  transcript: ["通话内容", "Transcript"],
  keypad: ["拨号键盘", "Keypad"],
  typeHere: ["打字代替说话…", "Type instead of speaking (Chinese)…"],
  send: ["发送", "Send"],
  call: ["拨打", "Call"],
  hangUp: ["挂断", "Hang up"],
  mute: ["静音", "Mute"],
  level: ["麦克风音量", "Microphone level"],
  insight: ["系统听懂了什么", "What the line understood"],
  insightAbout: [
    "您说话的同时，这里显示流程、意图、情绪、核实到的信息，以及每一轮用了多少毫秒。",
    "While you talk: the dialogue, the intent, the mood, what is known for certain, and how long each turn took.",
  ],
  ideas: ["可以这样说", "For example"],
  ideaTexts: [IDEAS, IDEAS],
  place: ["流程走到哪里", "Where the dialogue stands"],
  wish: ["意图", "Intent"],
  mood: ["情绪", "Mood"],
  slots: ["听到的信息", "Heard"],
  known: ["已经核实", "Known for certain"],
  latency: ["每一轮的响应时间", "Response time of each turn"],
  latencyNote: [
    (last, silence) => silence ? `最近一轮：说完后 ${last} 毫秒听到回答，其中 ${silence} 毫秒在等您说完` : `最近一轮：${last} 毫秒`,
    (last, silence) => silence ? `Last turn: answer heard ${last} ms after the last word, ${silence} ms of them waiting for you to finish` : `Last turn: ${last} ms`,
  ],
  latencyEmpty: ["通话开始后，这里显示从说完到听到回答的时间", "From the end of your words to the first of the answer, once you call"],
  idle: ["选一位顾客，按绿色按钮", "Choose a customer, then press the green button"],
  ready: [(name) => `以${name}的身份`, (name) => `as ${name}`],
  calling: ["正在接通…", "Connecting…"],
  ended: ["通话已结束", "Call ended"],
  transferred: ["转接人工客服", "Put through to a person"],
  again: ["再打一个，请按绿色按钮", "Press the green button to call again"],
  unreachable: ["电话线不通：服务器没有回答。请确认它在运行，再试一次。", "No line: the server does not answer. See that it runs, then try again."],
  tooLate: ["这个电话已经结束了。", "This call is over."],
  lost: ["连接断了，正在重新接通…", "The connection was lost; connecting again…"],
  modeVoice: ["请直接说话；也可以打字或按键", "Just speak (Mandarin); typing and keys work too"],
  modeNoMicrophone: ["没有可用的麦克风：请打字，回答会读出来", "No microphone: type in Chinese, answers are spoken"],
  modeTyped: ["这里听不见您说话：请打字，回答会读出来", "Nobody listens here: type in Chinese, answers are spoken"],
  modeText: ["没有可用的声音：请打字，回答显示为文字", "No voice is to be had: type in Chinese, answers are shown"],
  interrupted: ["（被打断）", " (interrupted)"],
  greeted: ["接通", "connected"],
  expect: {
    anything: ["在等：随便怎么说", "Awaits: free words"],
    yes_no: ["在等：是或不是", "Awaits: yes or no"],
    digits: [
      (e) => `在等：${e.min === e.max ? e.min : `${e.min} 到 ${e.max}`} 位数字`,
      (e) => `Awaits: ${e.min === e.max ? e.min : `${e.min} to ${e.max}`} digits`,
    ],
    choice: [(e) => `在等：${e.options} 个里选一个`, (e) => `Awaits: one of ${e.options}`],
    nothing: ["不再等待，通话结束", "Awaits nothing more: the call is over"],
  },
  nothing: ["还没有", "nothing yet"],
  noWish: ["没有听出具体的要求", "no particular wish"],
  intents: {
    order_status: ["查订单", "order status"],
    logistics: ["查快递", "parcel"],
    return: ["退货", "return"],
    exchange: ["换货", "exchange"],
    refund: ["退款", "refund"],
    invoice: ["开发票", "invoice"],
    cancel_order: ["取消订单", "cancel the order"],
    change_order: ["修改订单", "change the order"],
    promotion: ["优惠活动", "promotion"],
    complaint: ["投诉", "complaint"],
    compensation: ["赔偿", "compensation"],
    after_sales_progress: ["售后进度", "after-sales progress"],
    human_agent: ["人工客服", "a person"],
    greeting_or_thanks: ["问候或感谢", "greeting or thanks"],
    shop_question: ["咨询商品或店铺", "question to the shop"],
    product_question: ["咨询商品", "question about a product"],
    other: ["其他", "other"],
    urge: ["催促", "urging"],
  },
  acts: {
    YES: ["肯定", "yes"],
    NO: ["否定", "no"],
    REPEAT: ["请再说一遍", "say again"],
    CORRECTION: ["更正", "correction"],
    HOLD_ON: ["请等一下", "hold on"],
    GOODBYE: ["再见", "goodbye"],
  },
  moods: {
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
let language = kept() ?? "zh";

function kept() {
  try {
    const found = localStorage.getItem(KEPT);
    return LANGUAGES.includes(found) ? found : null;
  } catch {
    return null; // storage is forbidden: the choice lasts as long as the page
  }
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

/** Puts the fixed texts into the page. */
export function translate(page) {
  page.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  page.title = texts().title;
  for (const element of page.querySelectorAll("[data-text]")) element.textContent = texts()[element.dataset.text];
  for (const element of page.querySelectorAll("[data-hint]")) element.placeholder = texts()[element.dataset.hint];
  for (const element of page.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", texts()[element.dataset.label]);
    if (element.tagName === "BUTTON") element.title = texts()[element.dataset.label];
  }
}
