package io.orderline.console.reports;

import io.orderline.core.report.Metric;
import io.orderline.core.report.Source;

/**
 * A metric in both languages, as people read it beside the number.
 *
 * @param formula how it is computed
 * @param population who or what it is about
 */
record MetricWords(Words title, Words formula, Words population) {
  private static final Words CALLS = new Words("这段时间呼入的通话", "calls that came in in this time");
  private static final Words CONSULTED =
      new Words(
          "已结束、客户说过不止一句话的呼入通话",
          "calls that are over, in which the caller said more than one thing");
  private static final Words NIGHT =
      new Words(
          "在营业时间以外打进来的通话（按现在的营业时间）",
          "calls that came in outside the shop's hours, as they are set now");
  private static final Words QUEUED =
      new Words("这段时间开始排队的客户", "callers who were queued in this time");
  private static final Words OUT =
      new Words(
          "这段时间开始排队、现在已经不在等第一次接听的客户",
          "callers who were queued in this time and wait for their first answer no more");
  private static final Words ANSWERED =
      new Words("这段时间开始排队、坐席接听并通话的客户", "callers queued in this time with whom an agent has talked");
  private static final Words KEPT =
      new Words(
          "这段时间开始排队、挂机保留位置的客户", "callers queued in this time who hung up and kept their place");
  private static final Words TALKS =
      new Words(
          "这些客户与坐席的每次通话，整理已完成", "each talk of these callers with an agent that is wrapped up");
  private static final Words MISSES = new Words("给坐席振铃的每一次", "each time that an agent rang");
  private static final Words TIME =
      new Words("坐席在线的时间，按时钟计算", "the time that agents were signed in, by the clock");

  static MetricWords of(Metric metric) {
    return switch (metric) {
      case CALLS -> words("来电量", "Calls", "通话数", "calls", CALLS);
      case CALLS_DONE ->
          words(
              "机器人办完",
              "Done by the line",
              "没有转人工、系统道别或客户得到答复后挂断的通话数",
              "calls without a person that the line ended, or whose caller hung up after something was answered or registered",
              CALLS);
      case CALLS_HANDED_OVER ->
          words(
              "转人工",
              "Handed over",
              "已结束、转过人工的通话数，不论是否接通",
              "calls that are over and were put through to a person, answered or not",
              CALLS);
      case CALLS_LEFT ->
          words(
              "中途挂断",
              "Left",
              "客户在得到任何答复之前挂断的通话数",
              "calls whose caller hung up before anything was answered or registered",
              CALLS);
      case CALLS_OPEN -> words("正在进行", "Going on", "还没有结束的通话数", "calls that are not over", CALLS);
      case SELF_SERVICE ->
          words(
              "自助率（华为口径）",
              "Self-service (Huawei's)",
              "没有转人工 ÷ 全部",
              "not handed over ÷ all",
              CONSULTED);
      case SELF_SERVICE_HELD ->
          words(
              "真实自助率",
              "Self-service that held",
              "机器人办完、且72小时内同一号码或同一订单没有再打来 ÷ 全部",
              "done by the line, and nobody called again from that number or about that order in 72 h ÷ all",
              new Words(
                  CONSULTED.zh() + "，有号码或订单，且72小时已过",
                  CONSULTED.en() + ", with a number or an order, and more than 72 h ago"));
      case DIRECT_HANDOVER ->
          words(
              "直接转人工",
              "Handed over directly",
              "客户说了2到3句话就转人工的通话数",
              "calls handed over after two or three things that the caller said",
              CONSULTED);
      case HANDOVER_AFTER_TALK ->
          words(
              "咨询后转人工",
              "Handed over after a talk",
              "客户说了3句以上才转人工的通话数",
              "calls handed over after more than three things that the caller said",
              CONSULTED);
      case NIGHT_CALLS -> words("非营业时间来电", "Calls out of hours", "通话数", "calls", NIGHT);
      case NIGHT_COVERAGE ->
          words(
              "夜间覆盖率",
              "Night coverage",
              "机器人办完或坐席接听 ÷ 已结束",
              "done by the line or taken by an agent at the desk ÷ those that are over",
              NIGHT);
      case QUEUED -> words("排队客户", "Queued", "开始排队的次数", "times a caller was queued", QUEUED);
      case WAITING ->
          words(
              "还在等",
              "Still waiting",
              "现在还在等第一次接听的客户数",
              "callers who still wait for their first answer",
              QUEUED);
      case ANSWERED ->
          words(
              "接通",
              "Answered",
              "坐席接听、通话1秒以上的客户数",
              "callers whom an agent has answered, with at least 1 s of talk",
              QUEUED);
      case ANSWER_RATE -> words("接通率", "Answer rate", "接通 ÷ 全部", "answered ÷ all", OUT);
      case EMPTY_ANSWERS ->
          words(
              "应答无通话",
              "Answered without talk",
              "坐席接听、通话不到1秒的客户数",
              "callers whom an agent has answered, with less than 1 s of talk",
              QUEUED);
      case ABANDONED ->
          words(
              "用户放弃",
              "Abandoned",
              "等待时挂机、没有保留位置的客户数",
              "callers who hung up while they waited, and kept no place",
              QUEUED);
      case ABANDONED_SOON ->
          words(
              "5秒内放弃",
              "Abandoned within 5 s",
              "等了不到5秒就挂机的客户数",
              "callers who hung up within 5 s",
              QUEUED);
      case ABANDON_RATE ->
          words("放弃率", "Abandonment", "用户放弃（含5秒内） ÷ 全部", "abandoned, also within 5 s ÷ all", OUT);
      case CUT_OFF ->
          words(
              "平台中断",
              "Cut off",
              "等待时线路断了，或通话中坐席掉线的客户数",
              "callers whose line broke while they waited, or whose agent was lost while they talked",
              QUEUED);
      case SENT_BACK ->
          words(
              "转回机器人",
              "Sent back to the line",
              "等得太久、没有坐席或队列下班，转去预约回电的客户数",
              "callers whom the line took back, because it took too long, nobody was there or the queue had closed",
              QUEUED);
      case RETURNED ->
          words(
              "客户自己返回",
              "Went back to the line",
              "等待时说「不等了」「留言」，回到机器人的客户数",
              "callers who thought better of waiting and went back to the line",
              QUEUED);
      case SERVICE_LEVEL ->
          words(
              "服务水平",
              "Service level",
              "目标时间内接通 ÷（全部 − 5秒内放弃）",
              "answered within the queue's target ÷ (all − abandoned within 5 s)",
              OUT);
      case SERVICE_LEVEL_REMOVED ->
          words(
              "服务水平（Connect口径）",
              "Service level (Connect's)",
              "目标时间内接听、放弃或要求回电 ÷ 全部",
              "answered, abandoned or asked to be called back within the queue's target ÷ all",
              OUT);
      case SPEED_OF_ANSWER ->
          words(
              "平均应答速度",
              "Speed of answer",
              "从排队到接听的平均时间",
              "mean time from the queue to the answer",
              ANSWERED);
      case SPEED_OF_ANSWER_P90 ->
          words(
              "应答速度（90%）",
              "Speed of answer, 90 %",
              "90% 的客户等待不超过这个时间",
              "90 % of them waited no longer than this",
              ANSWERED);
      case WAIT_OF_ALL ->
          words(
              "平均等待（含放弃）",
              "Wait of everybody",
              "从排队到接听、挂机或离开的平均时间",
              "mean time from the queue to the answer, or until they left",
              OUT);
      case CALLBACKS ->
          words(
              "要求回电",
              "Callbacks",
              "挂机保留位置的客户数",
              "callers who hung up and kept their place",
              QUEUED);
      case CALLBACKS_MADE ->
          words("已回电", "Called back", "坐席已回电 ÷ 全部", "called back by an agent ÷ all", KEPT);
      case CALLBACK_WAIT ->
          words(
              "回电等待",
              "Wait for the callback",
              "从挂机到坐席回电的平均时间",
              "mean time from hanging up until an agent took it",
              KEPT);
      case MISSES ->
          words(
              "漏接次数",
              "Offers not taken",
              "没有接或点了「不接」的次数，每次振铃算一次",
              "offers that ran out or were declined, once for each",
              MISSES);
      case HANDLING ->
          words("平均处理时长", "Handling time", "通话 + 整理的平均时间", "mean of talk + wrap-up", TALKS);
      case TALKING ->
          words(
              "平均通话时长",
              "Talk time",
              "从接听到通话结束的平均时间",
              "mean time from the answer to the end of the talk",
              TALKS);
      case WRAP_UP ->
          words(
              "平均整理时长",
              "Wrap-up time",
              "从通话结束到整理完成的平均时间",
              "mean time from the end of the talk until it was written down",
              TALKS);
      case WRAP_UP_CONFIRMED ->
          words(
              "整理由坐席确认",
              "Wrap-up confirmed",
              "坐席自己确认的整理 ÷ 全部",
              "confirmed by the agent and not by the time ÷ all",
              TALKS);
      case OCCUPANCY ->
          words(
              "占用率",
              "Occupancy",
              "（通话 + 整理）÷（通话 + 整理 + 空闲 + 振铃）",
              "(talking + wrapping up) ÷ (talking + wrapping up + idle + ringing)",
              TIME);
      case UTILISATION ->
          words(
              "坐席利用率", "Utilisation", "（通话 + 整理）÷ 在线", "(talking + wrapping up) ÷ signed in", TIME);
    };
  }

  static Words of(Source source) {
    return switch (source) {
      case CALLS -> new Words("通话列表，按通话开始的时间计入", "the list of calls; each counts where it began");
      case HANDOVERS ->
          new Words(
              "人工服务记录，按开始排队的时间计入",
              "the histories of hand-overs; each counts where the caller was queued");
      case TALKS ->
          new Words(
              "人工服务记录中的通话，按客户开始排队的时间计入",
              "the talks in them; each counts where its caller was queued");
      case MISSES ->
          new Words(
              "人工服务记录中的振铃，按客户开始排队的时间计入",
              "the offers in them; each counts where its caller was queued");
      case AGENT_TIME ->
          new Words("坐席状态记录，在时段边界切开", "the states of agents, cut where intervals begin");
    };
  }

  private static MetricWords words(
      String zh, String en, String formulaZh, String formulaEn, Words population) {
    return new MetricWords(new Words(zh, en), new Words(formulaZh, formulaEn), population);
  }

  /** The same in both languages. */
  record Words(String zh, String en) {}
}
