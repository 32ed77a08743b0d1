package io.orderline.core.handoff;

import java.util.Optional;

/** What an agent does at the desk. */
public sealed interface DeskAct {

  /** The window is alive, and shows what there is. */
  record Look() implements DeskAct {}

  /** This window is the one that he works in, and no other any more. */
  record TakeOver() implements DeskAct {}

  /** Chooses what to be. */
  record Choose(Presence presence, Optional<String> reason) implements DeskAct {
    private static final int LONGEST = 40;

    public Choose {
      if (presence == null) {
        throw new IllegalArgumentException("choose a presence");
      }
      if (reason.filter(why -> why.length() > LONGEST).isPresent()) {
        throw new IllegalArgumentException("a reason has at most " + LONGEST + " characters");
      }
    }
  }

  /** Takes the call that rings. */
  record Accept(ContactId contact) implements DeskAct {}

  /** Does not take it. */
  record Decline(ContactId contact) implements DeskAct {}

  /** His sound has broken off: he needs a new way in. */
  record Reseat(ContactId contact) implements DeskAct {}

  /** Keeps what he notes down, in place of what he had noted before. */
  record Note(ContactId contact, String text) implements DeskAct {
    private static final int LONGEST = 2000;

    public Note {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("notes have at most " + LONGEST + " characters");
      }
    }

    @Override
    public String toString() {
      return "Note[" + contact + "]";
    }
  }

  /**
   * Gives the caller back to the line.
   *
   * @param step a flow that the line begins then; empty to ask what else there is
   */
  record GiveBack(ContactId contact, Optional<String> step) implements DeskAct {}

  /** Ends the call. */
  record HangUp(ContactId contact) implements DeskAct {}

  /**
   * What came of the call.
   *
   * @param code in a word; empty for the default
   */
  record WrapUp(ContactId contact, String code) implements DeskAct {
    public WrapUp {
      if (!code.matches("[a-z-]{0,40}")) {
        throw new IllegalArgumentException("what came of a call is a word like solved");
      }
    }
  }
}
