package io.orderline.console.board;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The numbers of the board: each is a list, and how the list is asked for. */
enum Count {
  CALLS_NOW(
      List.CALLS,
      Map.of("outcome", "open"),
      false,
      "现在正在进行的通话，包括和系统通话、排队和人工通话",
      "calls that go on now: with the line, in the queue or with an agent"),
  WAITING(
      List.CALLS,
      Map.of("phase", "queued"),
      false,
      "现在正在等待人工接听的来电",
      "callers who wait for an agent now"),
  WITH_AGENT(
      List.CALLS,
      Map.of("phase", "with_agent"),
      false,
      "现在正在和人工通话的来电",
      "callers who talk to an agent now"),
  CALLS_TODAY(
      List.CALLS,
      Map.of(),
      true,
      "今天（按店铺所在时区）开始的通话",
      "calls that began today, in the shop's time zone"),
  DONE_BY_LINE(
      List.CALLS,
      Map.of("outcome", "done"),
      true,
      "今天开始、已结束且没有转人工的通话：系统道别，或客户得到答复、登记后挂断",
      "calls of today that ended without a person: the line said goodbye, or the caller hung up after something was answered or registered"),
  HANDED_OVER(
      List.CALLS,
      Map.of("outcome", "handed_over"),
      true,
      "今天开始、已结束且转过人工的通话，不论是否接通",
      "calls of today that ended and were put through to a person, answered or not"),
  LEFT(
      List.CALLS,
      Map.of("outcome", "left"),
      true,
      "今天开始、客户在得到任何答复或登记之前挂断的通话",
      "calls of today whose caller hung up before anything was answered or registered"),
  ANGRY(
      List.CALLS,
      Map.of("mood", "angry"),
      true,
      "今天开始、客户至少有一句话明显生气的通话",
      "calls of today in which the caller was clearly angry at least once"),
  TICKETS_OPEN(List.TICKETS, Map.of(), false, "还需要处理的工单", "tickets that still need work"),
  TICKETS_DUE_TODAY(
      List.TICKETS,
      Map.of("due", "today"),
      false,
      "还需要处理、今天结束前到期的工单，包括已经超时的",
      "tickets that need work and are due before the day ends, overdue ones included"),
  TICKETS_OVERDUE(
      List.TICKETS,
      Map.of("due", "overdue"),
      false,
      "还需要处理、已经超过期限的工单",
      "tickets that need work and are past their deadline"),
  QUESTIONS_OPEN(
      List.QUESTIONS,
      Map.of("state", "open"),
      false,
      "系统答不上来、还没有人处理的问题，同样的问法算一个",
      "questions that the line could not answer and nobody has dealt with; the same wording counts once");

  /** Where it leads. */
  enum List {
    CALLS,
    TICKETS,
    QUESTIONS;

    String page() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List list;
  private final Map<String, String> query;
  private final boolean ofToday;
  private final Board.Definition definition;

  Count(List list, Map<String, String> query, boolean ofToday, String zh, String en) {
    this.list = list;
    this.query = query;
    this.ofToday = ofToday;
    this.definition = new Board.Definition(zh, en);
  }

  List list() {
    return list;
  }

  /** The query of the list's address. */
  Map<String, String> query(String since) {
    Map<String, String> whole = new HashMap<>(query);
    if (ofToday) {
      whole.put("since", since);
    }
    return whole;
  }

  Board.Number number(int value, Map<String, String> whole) {
    return new Board.Number(
        name().toLowerCase(Locale.ROOT), value, new Board.Link(list.page(), whole), definition);
  }
}
