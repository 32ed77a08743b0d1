package io.orderline.core.handoff;

import java.util.Optional;
import java.util.Set;

/** What the line of a caller tells. Each may come twice and acts once. */
public sealed interface LineAct {

  /**
   * The caller wants a person.
   *
   * @param turn of the call that asked for it; names the hand-over
   * @param reasons the wishes that are open, and {@code anger}
   * @param customer as the shop knows him
   */
  record Enter(int turn, Set<String> reasons, Optional<String> customer, Card card)
      implements LineAct {}

  /** The line is alive, and asks how it stands. */
  record Alive() implements LineAct {}

  /** Somebody said something. */
  record Said(Voice voice, String text) implements LineAct {
    private static final int LONGEST = 1000;

    public Said {
      text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public String toString() {
      return "Said[" + voice + "]";
    }
  }

  /** Who said it. */
  enum Voice {
    CALLER,
    AGENT,
    LINE
  }

  /** Where the agent's sound comes in, good once. */
  record Seat(String address) implements LineAct {}

  /** The agent's sound has broken off and has not come back. */
  record AgentLost() implements LineAct {}

  /** The caller hangs up and keeps his place. */
  record KeepPlace() implements LineAct {}

  /**
   * The line is done with the hand-over.
   *
   * @param how {@link #HUNG_UP}, {@code back} (the caller has thought better of it) or {@code
   *     taken} (the line has taken up a call that went back)
   */
  record Leave(String how) implements LineAct {
    public static final String HUNG_UP = "hung-up";
  }
}
