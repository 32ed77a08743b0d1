// What the page says, in the two languages. Chinese first.

const TEXTS = {
  zh: {
    title: "听单 · 电话",
    about: "网店的电话专线，在浏览器里打一个试试",
    otherLanguage: "English",
    callAs: "以哪位演示顾客的身份打电话",
    anonymous: "陌生来电",
    anonymousAbout: "隐藏号码，需要先报手机号或订单号",
    transcript: "通话内容",
    keypad: "拨号键盘",
    typeHere: "打字代替说话…",
    send: "发送",
    call: "拨打",
    hangUp: "挂断",
    mute: "静音",
    level: "麦克风音量",
    insight: "系统听懂了什么",
    insightAbout: "您说话的同时，这里显示流程、意图、情绪、核实到的信息，以及每一轮用了多少毫秒。",
    ideas: "可以这样说",
    ideaTexts: ["我的快递到哪里了", "我要退货", "帮我开发票", "有什么优惠活动", "转人工"],
    place: "流程走到哪里",
    wish: "意图",
    mood: "情绪",
    slots: "听到的信息",
    known: "已经核实",
    latency: "每一轮的响应时间",
    latencyNote: (last, silence) =>
      silence ? `最近一轮：说完后 ${last} 毫秒听到回答，其中 ${silence} 毫秒在等您说完` : `最近一轮：${last} 毫秒`,
    latencyEmpty: "通话开始后，这里显示从说完到听到回答的时间",
    idle: "选一位顾客，按绿色按钮",
    ready: (name) => `以${name}的身份`,
    calling: "正在接通…",
    ended: "通话已结束",
    transferred: "转接人工客服",
    again: "再打一个，请按绿色按钮",
    unreachable: "电话线不通：服务器没有回答。请确认它在运行，再试一次。",
    tooLate: "这个电话已经结束了。",
    lost: "连接断了，正在重新接通…",
    modeVoice: "请直接说话；也可以打字或按键",
    modeNoMicrophone: "没有可用的麦克风：请打字，回答会读出来",
    modeTyped: "这里听不见您说话：请打字，回答会读出来",
    modeText: "没有可用的声音：请打字，回答显示为文字",
    interrupted: "（被打断）",
    greeted: "接通",
    expect: {
      anything: "在等：随便怎么说",
      yes_no: "在等：是或不是",
      digits: (e) => `在等：${e.min === e.max ? e.min : `${e.min} 到 ${e.max}`} 位数字`,
      choice: (e) => `在等：${e.options} 个里选一个`,
      nothing: "不再等待，通话结束",
    },
    nothing: "还没有",
    noWish: "没有听出具体的要求",
    intents: {
      order_status: "查订单", logistics: "查快递", return: "退货", exchange: "换货", refund: "退款", invoice: "开发票",
      cancel_order: "取消订单", change_order: "修改订单", promotion: "优惠活动", complaint: "投诉", compensation: "赔偿",
      after_sales_progress: "售后进度", human_agent: "人工客服", greeting_or_thanks: "问候或感谢", shop_question: "咨询商品或店铺",
      product_question: "咨询商品", other: "其他", urge: "催促",
    },
    acts: { YES: "肯定", NO: "否定", REPEAT: "请再说一遍", CORRECTION: "更正", HOLD_ON: "请等一下", GOODBYE: "再见" },
    moods: { NEUTRAL: "平静", POSITIVE: "满意", DISSATISFIED: "不满", ANGRY: "生气" },
    slotNames: {
      digits: "数字", choice: "选择", order_number: "订单号", phone: "手机号", phone_tail: "手机尾号", amount: "金额", date: "日期",
      reason: "原因", address: "地址", product: "商品", title: "抬头", invoice_title: "发票抬头", invoice_kind: "发票类型", tax_number: "税号", quantity: "数量", time: "时间", story: "事由", change: "修改内容",
    },
    facts: { customer: "顾客", order: "订单", product: "商品", ticket: "工单", caller: "来电号码" },
  },
  en: {
    title: "Orderline · telephone",
    about: "The phone line of an online shop: call it from your browser",
    otherLanguage: "中文",
    callAs: "Call as one of the demo shop's customers",
    anonymous: "Unknown caller",
    anonymousAbout: "number withheld: has to say a mobile or an order number",
    transcript: "Transcript",
    keypad: "Keypad",
    typeHere: "Type instead of speaking (Chinese)…",
    send: "Send",
    call: "Call",
    hangUp: "Hang up",
    mute: "Mute",
    level: "Microphone level",
    insight: "What the line understood",
    insightAbout: "While you talk: the dialogue, the intent, the mood, what is known for certain, and how long each turn took.",
    ideas: "For example",
    ideaTexts: ["我的快递到哪里了", "我要退货", "帮我开发票", "有什么优惠活动", "转人工"],
    place: "Where the dialogue stands",
    wish: "Intent",
    mood: "Mood",
    slots: "Heard",
    known: "Known for certain",
    latency: "Response time of each turn",
    latencyNote: (last, silence) =>
      silence ? `Last turn: answer heard ${last} ms after the last word, ${silence} ms of them waiting for you to finish` : `Last turn: ${last} ms`,
    latencyEmpty: "From the end of your words to the first of the answer, once you call",
    idle: "Choose a customer, then press the green button",
    ready: (name) => `as ${name}`,
    calling: "Connecting…",
    ended: "Call ended",
    transferred: "Put through to a person",
    again: "Press the green button to call again",
    unreachable: "No line: the server does not answer. See that it runs, then try again.",
    tooLate: "This call is over.",
    lost: "The connection was lost; connecting again…",
    modeVoice: "Just speak (Mandarin); typing and keys work too",
    modeNoMicrophone: "No microphone: type in Chinese, answers are spoken",
    modeTyped: "Nobody listens here: type in Chinese, answers are spoken",
    modeText: "No voice is to be had: type in Chinese, answers are shown",
    interrupted: " (interrupted)",
    greeted: "connected",
    expect: {
      anything: "Awaits: free words",
      yes_no: "Awaits: yes or no",
      digits: (e) => `Awaits: ${e.min === e.max ? e.min : `${e.min} to ${e.max}`} digits`,
      choice: (e) => `Awaits: one of ${e.options}`,
      nothing: "Awaits nothing more: the call is over",
    },
    nothing: "nothing yet",
    noWish: "no particular wish",
    intents: {
      order_status: "order status", logistics: "parcel", return: "return", exchange: "exchange", refund: "refund", invoice: "invoice",
      cancel_order: "cancel the order", change_order: "change the order", promotion: "promotion", complaint: "complaint", compensation: "compensation",
      after_sales_progress: "after-sales progress", human_agent: "a person", greeting_or_thanks: "greeting or thanks", shop_question: "question to the shop",
      product_question: "question about a product", other: "other", urge: "urging",
    },
    acts: { YES: "yes", NO: "no", REPEAT: "say again", CORRECTION: "correction", HOLD_ON: "hold on", GOODBYE: "goodbye" },
    moods: { NEUTRAL: "calm", POSITIVE: "pleased", DISSATISFIED: "dissatisfied", ANGRY: "angry" },
    slotNames: {
      digits: "digits", choice: "choice", order_number: "order number", phone: "mobile", phone_tail: "last digits", amount: "amount", date: "date",
      reason: "reason", address: "address", product: "product", title: "title", invoice_title: "invoice title", invoice_kind: "invoice kind", tax_number: "tax number", quantity: "quantity", time: "time", story: "story", change: "change",
    },
    facts: { customer: "customer", order: "order", product: "product", ticket: "ticket", caller: "calls from" },
  },
};

const KEPT = "orderline.language";
let language = kept() ?? "zh";

function kept() {
  try {
    const found = localStorage.getItem(KEPT);
    return found in TEXTS ? found : null;
  } catch {
    return null; // storage is forbidden: the choice lasts as long as the page
  }
}

/** The texts of the language that is chosen. */
export const texts = () => TEXTS[language];

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
