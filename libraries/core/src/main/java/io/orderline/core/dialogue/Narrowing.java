package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.policy.Verdict;
import io.orderline.core.spoken.SpokenChinese;
import java.util.Optional;
import java.util.stream.Collectors;

/** Goes on with a part of the order, where the shop's rules allow it. */
record Narrowing(MoveBuilder work) {

  /**
   * Takes only this of the order: the rules are asked about it, and it is put to the caller. Where
   * they refuse it, that is said, and the question before stands.
   */
  void narrowed(Order.Line line, int quantity) {
    Optional<Fact.Article> before = work.memory.fact(Fact.Article.class);
    work.memory.put(new Fact.Article(line, quantity));
    Optional<Step.Check> check = check();
    Optional<Verdict> verdict = check.flatMap(step -> new Rules(work).judge(step.wish()));
    if (verdict.filter(Verdict::allowed).isPresent()) {
      work.go(check.get().id());
      return;
    }
    before.ifPresentOrElse(work.memory::put, () -> work.memory.drop(Fact.Article.class));
    work.question(verdict.map(Verdict::spoken).orElse(""), Optional.of(prompts().again()));
  }

  /** Says what parts there are, and puts the question again. */
  void asked() {
    work.question(
        work.memory.fact(Fact.Chosen.class).map(Fact.Chosen::order).map(this::parts).orElse(""),
        Optional.of(prompts().again()));
  }

  private String parts(Order order) {
    if (order.lines().size() > 1) {
      return "可以只办其中一样，这个订单里有"
          + order.lines().stream()
              .map(line -> SpokenChinese.text(line.product()))
              .collect(Collectors.joining("，还有"))
          + "，您说要哪一样就行。";
    }
    Order.Line only = order.lines().getFirst();
    String product = SpokenChinese.text(only.product());
    return only.quantity() > 1
        ? "可以只办其中几件，这个订单里有" + SpokenChinese.count(only.quantity()) + "件" + product + "，您说几件就行。"
        : "这个订单里只有" + product + "这一件，没有办法只办一部分。";
  }

  /** The step of the open flow that asks the rules. */
  private Optional<Step.Check> check() {
    return work.flow().steps().values().stream()
        .filter(Step.Check.class::isInstance)
        .map(Step.Check.class::cast)
        .findFirst();
  }

  private Prompts prompts() {
    return Questions.prompts(work.current());
  }
}
