package io.orderline.core.dialogue;

import io.orderline.core.tenant.IdentityRules.Permission;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.ticket.TicketKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every booking, so that no flow can forget it: who has not shown enough is asked for
 * a second factor first, and comes back to the booking then.
 */
record IdentityGate(MoveBuilder work) {
  private static final String OPENED = "identity.asked";

  /** A caller who goes away from the question and comes again is not asked for ever. */
  private static final int MOST = 3;

  /** Whether what a step books may be booked; where it may not, the dialogue has gone elsewhere. */
  boolean opens(Step.Book book) {
    if (needed(book.kind()).map(this::granted).orElse(true)) {
      return true;
    }
    if (work.memory.counted(OPENED) >= MOST) {
      work.say("抱歉，没有核对上下单人的信息，这件事先不能办理。");
      work.go(Step.END);
    } else {
      work.open(
          work.book.flows().containsKey(FlowBook.SECOND_FACTOR)
              ? FlowBook.SECOND_FACTOR
              : FlowBook.HUMAN);
    }
    return false;
  }

  private boolean granted(Permission permission) {
    return granted(work.state(), work.setting, permission);
  }

  /** Whether the caller may, by what this call knows. */
  static boolean granted(DialogueState state, TurnContext setting, Permission permission) {
    // a call that an earlier version began has written down no proofs
    return state.fact(Fact.Identified.class).isEmpty()
        || state
            .fact(Fact.Proven.class)
            .map(proven -> setting.shop().identity().grant(proofs(proven), permission))
            .orElse(true);
  }

  private static Set<Proof> proofs(Fact.Proven proven) {
    return proven.proofs().isEmpty()
        ? EnumSet.noneOf(Proof.class)
        : EnumSet.copyOf(proven.proofs());
  }

  /** What a ticket of this kind does; nothing where it only says what the caller wants. */
  private static Optional<Permission> needed(String kind) {
    return TicketKind.coded(kind)
        .flatMap(
            known ->
                switch (known) {
                  case COMPLAINT, CALLBACK, URGE_DELIVERY, PAYMENT -> Optional.empty();
                  case CHANGE_ORDER, CANCEL_ORDER -> Optional.of(Permission.CHANGE);
                  default -> Optional.of(Permission.BOOK);
                });
  }
}
