package io.orderline.core.dialogue;

import io.orderline.core.understanding.Reply;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the caller's own words for the value where a question allows it and the second answer in a
 * row gave none, or there is none: nobody is asked for the same a third time.
 */
record OwnWords(MoveBuilder work) {
  /** Ends the name of the slot for the words of the first answer; a new wish forgets it. */
  private static final String UNREAD = ".unread";

  /** Sounds that tell nothing. */
  private static final Set<Reply.Kind> NODS = EnumSet.of(Reply.Kind.ASSENT, Reply.Kind.BACKCHANNEL);

  /** What was read, or the words as the value. */
  Interpretation instead(Interpretation read, Optional<Reply.Kind> kind, String words) {
    boolean allowed = work.current() instanceof Step.Ask ask && ask.inWords();
    boolean nod = kind.filter(NODS::contains).isPresent();
    if (allowed && read instanceof Interpretation.Lacks) {
      // 我说不上来: to ask again would not help
      return new Interpretation.Filled(words, List.of());
    }
    return allowed && !nod && !words.isBlank() && unread(read)
        ? before(words)
            .map(first -> first.length() > words.length() ? first : words)
            .<Interpretation>map(own -> new Interpretation.Filled(own, List.of()))
            .orElse(read)
        : read;
  }

  /** A question that is answered is no answer that went wrong. */
  private static boolean unread(Interpretation read) {
    return switch (read) {
      case Interpretation.Unclear _, Interpretation.Restate _ -> true;
      case Interpretation.Asks asks ->
          asks.aspects().isEmpty() && asks.passage().isEmpty() && asks.flows().isEmpty();
      default -> false;
    };
  }

  /** The words of the answer before, where there was one; these are kept for the next. */
  private Optional<String> before(String words) {
    String slot = work.current().id() + UNREAD;
    Optional<String> before = work.memory.slot(slot);
    work.memory.set(slot, words);
    return before;
  }
}
