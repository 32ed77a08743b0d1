package io.orderline.core.dialogue;

import io.orderline.core.dialogue.Answer.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A book with little in it: two wishes that are done, some that are only answered, and the required
 * flows.
 */
final class SmallBook {
  private SmallBook() {}

  static FlowBook book() {
    return FlowBook.of(
        List.of(
            flow(
                "main",
                "",
                ask("wish", "wish", new Expect.Wish(), "要什么？", "", "thanks", "more"),
                ask("more", "wish", new Expect.Wish(), "还要什么？", "", "thanks", "more"),
                new Step.Run("thanks", "goodbye", Step.END)),
            flow("return", "return", booking("退")),
            flow("exchange", "exchange", booking("换")),
            flow(
                "back",
                "back",
                new Step.Withdraw("back", "nothing", "told"),
                new Step.Say("told", new Text("撤回了。"), Step.END),
                new Step.Say("nothing", new Text("没有办过。"), Step.END)),
            flow(
                "refund",
                "refund",
                new Step.Run("which", "order", "rule"),
                new Step.Check("rule", "refund", "confirm", "refused"),
                ask(
                    "confirm",
                    "confirmed",
                    new Expect.YesNo(),
                    "退{order.products}的钱，{ruling}对吗？",
                    "book",
                    "end",
                    "book"),
                new Step.Book(
                    "book",
                    "refund",
                    List.of(),
                    Step.END,
                    Optional.empty(),
                    Optional.empty(),
                    "done"),
                new Step.Say("done", new Text("退好了，{ticket}。"), Step.END),
                new Step.Say("refused", new Text("{ruling}"), Step.END)),
            flow(
                "second_factor",
                "",
                ask("who", "factor", new Expect.Words(), "您是谁？", "", "", "is_it"),
                new Step.LookUp(
                    "is_it",
                    Query.Subject.SECOND_FACTOR,
                    Map.of(
                        Outcome.FOUND, "end", Outcome.NONE, "again", Outcome.UNAVAILABLE, "again")),
                new Step.Retry("again", "who", 1, "give_up"),
                new Step.Run("give_up", "human", "bye"),
                new Step.Hangup("bye", Optional.of(new Text("不能办。")))),
            flow("complaint", "complaint", new Step.Say("sorry", new Text("对不起。"), Step.END)),
            flow(
                "parcel",
                "parcel",
                new Step.Run("which", "order", "tell"),
                new Step.Say("tell", new Text("{order.products}在路上。"), Step.END)),
            flow(
                "question",
                "question",
                ask(
                    "offer",
                    "wanted",
                    new Expect.YesNo(),
                    "{utterance}，要问人吗？",
                    "ask",
                    "end",
                    "ask"),
                new Step.Run("ask", "human", Step.END)),
            flow(
                "address",
                "address",
                ask("what", "change", new Expect.Words(), "改成什么？", "", "", "confirm"),
                ask(
                    "confirm",
                    "confirmed",
                    new Expect.YesNo(),
                    "改成{change}？",
                    "done",
                    "again",
                    "done"),
                new Step.Retry("again", "what", 1, "given_up"),
                new Step.Say("given_up", new Text("先不改了。"), Step.END),
                new Step.Say("done", new Text("改好了。"), Step.END)),
            flow(
                "order",
                "",
                new Step.LookUp(
                    "orders",
                    Query.Subject.ORDERS,
                    Map.of(
                        Outcome.FOUND, "which", Outcome.NONE, "end", Outcome.UNAVAILABLE, "end")),
                new Step.Choose("which", prompts("哪一个？"), Step.END, Step.END)),
            flow(
                "human",
                "human_agent",
                new Step.Transfer("now", new Text("转人工。"), "night"),
                night()),
            flow("goodbye", "", new Step.Hangup("bye", Optional.of(new Text("再见。")))),
            flow("silent", "", new Step.Hangup("bye", Optional.of(new Text("先挂了。")))),
            flow("unclear", "", new Step.Run("person", "human", Step.END)),
            flow(
                "callback",
                "",
                ask("offer", "wanted", new Expect.YesNo(), "要回电吗？", "noted", "end", "noted"),
                new Step.Say("noted", new Text("会回电。"), Step.END))));
  }

  private static Step night() {
    return new Step.Run("night", "callback", Step.END);
  }

  private static Step[] booking(String what) {
    return new Step[] {
      new Step.Run("which", "order", "why"),
      ask("why", "reason", new Expect.Value("reason"), what + "的原因？", "", "", "confirm"),
      ask(
          "confirm",
          "confirmed",
          new Expect.YesNo(),
          what + "{order.products}，{reason}，对吗？",
          "book",
          "end",
          "book"),
      new Step.Book(
          "book",
          "return",
          List.of("reason"),
          Step.END,
          Optional.empty(),
          Optional.empty(),
          "done"),
      new Step.Say("done", new Text(what + "好了。"), Step.END)
    };
  }

  private static Flow flow(String name, String intent, Step... steps) {
    var byId = new LinkedHashMap<String, Step>();
    for (Step step : steps) {
      byId.put(step.id(), step);
    }
    return new Flow(
        name,
        name,
        intent.isEmpty() ? List.of() : List.of(intent),
        intent.equals("complaint"),
        byId);
  }

  private static Step.Ask ask(
      String id, String slot, Expect expect, String first, String yes, String no, String next) {
    return new Step.Ask(
        id,
        slot,
        expect,
        prompts(first),
        Optional.of(yes).filter(target -> !target.isEmpty()),
        Optional.of(no).filter(target -> !target.isEmpty()),
        Map.of(),
        Map.of("1", "坏了"),
        next);
  }

  private static Prompts prompts(String first) {
    return new Prompts(new Text(first), new Text("换句话说，" + first), new Text("按键，" + first));
  }
}
