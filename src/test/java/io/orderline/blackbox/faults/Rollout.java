package io.orderline.blackbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A line goes from one version to another while people call: first the one serves, then both, each
 * turn of a call by the other one, then the other.
 */
record Rollout(Version from, Version to, HeldCalls calls) {

  /**
   * @param end how the first one ends
   * @param what it is called in the findings
   */
  List<Finding> roll(Runnable end, String what) throws Exception {
    calls.road().serve(from.server().url());
    List<Talk> heldThen = calls.hold();
    int answers = startWhileCalled();
    calls.road().serve(from.server().url(), to.server().url());
    HeldCalls.finish(heldThen);
    List<Talk> heldLater = calls.hold();
    int left = calls.confirmAndEnd(from, heldLater, end);
    calls.road().serve(to.server().url());
    HeldCalls.finish(heldLater);
    var held = new ArrayList<>(heldThen);
    held.addAll(heldLater);
    return List.of(
        Finding.of("%s, from %s to %s".formatted(what, from.name(), to.name()), 1),
        Finding.of("  answers heard while the other one started", answers),
        Finding.of("  calls held when the other one came", heldThen.size()),
        Finding.of("  calls held when the first one went", heldLater.size()),
        Finding.none(
            "  held calls that did not get what they were about",
            held.stream().filter(talk -> !talk.served()).count()),
        Finding.of("  events that it left for the other to deliver", left),
        Finding.none("  nothing was left, so that nothing is shown", left > 0 ? 0 : 1));
  }

  private int startWhileCalled() {
    int before = calls.ledger().answers();
    CompletableFuture<Void> starting = CompletableFuture.runAsync(to.server()::start);
    while (!starting.isDone()) {
      calls.next().finish();
    }
    starting.join();
    return calls.ledger().answers() - before;
  }
}
