package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settles which order is meant, and asks only when that is open. */
record OrderChoice(MoveBuilder work) {
  private static final Pattern MARKED = Pattern.compile("(?:没|未|待|签收|收到|路上|付)[^,，]{0,5}的|那[个单笔]");

  void take(Step.Choose choose) {
    List<Order> orders = Questions.orders(work.state());
    Optional<Order> meant = own(orders).or(() -> meant(orders));
    List<Order> together = Mentions.together(orders, words());
    if (orders.isEmpty()) {
      work.go(choose.none());
    } else if (!together.isEmpty() && work.pending.isEmpty()) {
      each(together);
      work.go(choose.next());
    } else if (meant.isPresent()) {
      work.memory.put(new Fact.Chosen(meant.get()));
      work.memory.slot(InputHandler.UTTERANCE).ifPresent(new Articles(work)::narrow);
      work.go(choose.next());
    } else {
      work.question("", Optional.of(choose.prompts().first()));
    }
  }

  /** The order of the open wish, where each of several has its own: the others keep theirs. */
  private Optional<Order> own(List<Order> orders) {
    Optional<String> open = wish();
    List<String> wanted =
        Stream.concat(
                open.stream(),
                work.pending.stream()
                    .map(PendingWish::of)
                    .filter(wish -> wish.order().isEmpty())
                    .map(PendingWish::flow))
            .toList();
    Map<String, Order> each = open.isEmpty() ? Map.of() : WishOrders.of(wanted, orders, words());
    if (each.isEmpty()) {
      return Optional.empty();
    }
    each.forEach(
        (flow, order) -> {
          if (!flow.equals(open.get())) {
            work.pending.remove(flow);
            work.pending.add(new PendingWish(flow, Optional.of(order.number().value())).kept());
          }
        });
    return Optional.of(each.get(open.get()));
  }

  /** The innermost flow that somebody can want. */
  private Optional<String> wish() {
    return work.openFlows().stream()
        .filter(flow -> !flow.intents().isEmpty())
        .map(Flow::name)
        .findFirst();
  }

  /** Takes the first of these; the same is done with the others when that is over. */
  void each(List<Order> orders) {
    wish()
        .ifPresent(
            flow -> {
              orders.stream()
                  .skip(1)
                  .map(order -> new PendingWish(flow, Optional.of(order.number().value())))
                  .forEach(wish -> work.pending.add(wish.kept()));
              work.say("好的，我们一个一个来。");
            });
    work.memory.put(new Fact.Chosen(orders.getFirst()));
  }

  private String words() {
    return work.memory.slot(InputHandler.UTTERANCE).orElse("");
  }

  /** The order that need not be asked for: named with the wish, talked about already, or alone. */
  private Optional<Order> meant(List<Order> orders) {
    Optional<Order> numbered =
        work.memory.take(Slot.DIGITS).flatMap(digits -> endingIn(orders, digits));
    if (numbered.isPresent() || orders.size() == 1) {
      return numbered.or(() -> Optional.of(orders.getFirst()));
    }
    List<Order> mentioned = Mentions.of(orders, words());
    if (mentioned.isEmpty()) {
      return work.memory
          .fact(Fact.Chosen.class)
          .flatMap(chosen -> endingIn(orders, chosen.order().number().value()))
          .or(() -> marked(orders));
    }
    // 先取消鞋子那个，再看看炸锅: two wishes, each with its own article
    boolean each = mentioned.size() == 2 && !work.pending.isEmpty();
    return mentioned.size() == 1 || each ? Optional.of(mentioned.getFirst()) : Optional.empty();
  }

  /** 没付钱的那个: a state names an order only with 的 or 那个, for it may be a wish else. */
  private Optional<Order> marked(List<Order> orders) {
    return work.memory
        .slot(InputHandler.UTTERANCE)
        .filter(words -> MARKED.matcher(words).find())
        .flatMap(words -> OrderMarks.of(orders, words));
  }

  private static Optional<Order> endingIn(List<Order> orders, String digits) {
    List<Order> fitting =
        orders.stream().filter(order -> order.number().value().endsWith(digits)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
