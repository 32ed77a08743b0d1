package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Verdict;
import java.util.List;
import java.util.Optional;

/** Asks the shop's rules about the order that is talked about. */
record Rules(MoveBuilder work) {

  void check(Step.Check check) {
    Optional<Verdict> verdict = judge(check.wish());
    verdict.ifPresent(ruling -> work.memory.put(new Fact.Ruling(ruling, check.wish())));
    work.go(verdict.filter(Verdict::allowed).isPresent() ? check.allowed() : check.refused());
  }

  /** The verdict on a wish; none where no order is chosen. */
  Optional<Verdict> judge(String wish) {
    return work.memory.fact(Fact.Chosen.class).map(chosen -> judge(wish, chosen.order()));
  }

  private Verdict judge(String wish, Order order) {
    List<Shipment> parcels =
        work.memory.fact(Fact.Parcels.class).map(Fact.Parcels::shipments).orElse(List.of()).stream()
            .filter(parcel -> parcel.order().equals(order.number()))
            .toList();
    return work.setting
        .shop()
        .policies()
        .judge(
            wish,
            order,
            ChosenArticle.of(work.state()).map(ChosenArticle::line),
            parcels,
            work.memory.slot("reason"),
            work.setting.today(),
            work.setting.zone());
  }
}
