package io.orderline.blackbox.conversation;

import io.orderline.simulator.telephone.CallerAction;
import io.orderline.simulator.telephone.Ending;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A conversation as data: what a caller does, and what must be heard, happen and be stored. See
 * docs/conversations.md.
 *
 * @param about what it shows, in a sentence
 * @param tenant the shop that is called
 * @param from the caller's number or {@code withheld}
 * @param agents how agents take a call that is put through to them
 * @param given SQL that prepares the shop
 * @param afterwards SQL that puts in order again what must not stay as it was prepared
 * @param ends how the call ends; empty when the caller just hangs up in the end
 */
record Conversation(
    String about,
    String tenant,
    String from,
    String agents,
    List<String> given,
    List<String> afterwards,
    List<Turn> turns,
    Optional<Ends> ends,
    List<Check> database) {

  Conversation {
    given = List.copyOf(given);
    afterwards = List.copyOf(afterwards);
    turns = List.copyOf(turns);
    database = List.copyOf(database);
  }

  /**
   * What the caller does, and what is heard then.
   *
   * @param line where it stands in the file
   * @param action empty for what is heard without the caller's doing: the greeting
   */
  record Turn(
      int line,
      Optional<CallerAction> action,
      List<String> heard,
      List<String> notHeard,
      Optional<Pattern> matches) {
    Turn {
      heard = List.copyOf(heard);
      notHeard = List.copyOf(notHeard);
    }
  }

  /** A query as the owner of the database, and the only value that it must come to have. */
  record Check(int line, String sql, String is) {}

  /** How a call can end. */
  enum Ends {
    HANGUP(Ending.Hangup.class),
    TRANSFER(Ending.Transfer.class),
    CALLER(Ending.Caller.class);

    private final Class<? extends Ending> ending;

    Ends(Class<? extends Ending> ending) {
      this.ending = ending;
    }

    boolean fits(Ending how) {
      return ending.isInstance(how);
    }
  }
}
