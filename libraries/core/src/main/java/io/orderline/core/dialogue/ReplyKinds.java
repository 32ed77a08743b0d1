package io.orderline.core.dialogue;

import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Understanding;
import java.util.regex.Pattern;

/** What a reply does to the question, also where an earlier version understood only the act. */
final class ReplyKinds {
  /** Another request comes first, or this one is dropped: 先帮我…, 不是退货，…. */
  private static final Pattern FIRST =
      Pattern.compile("^(?:那|等一?下|等等|你|您|麻烦|请)*(?:先(?!问|请问|打听)|不是|不对)");

  private ReplyKinds() {}

  static Reply.Kind of(String text, Understanding understood) {
    return understood
        .reply()
        .map(Reply::kind)
        .orElseGet(
            () ->
                understood
                    .act()
                    .map(ReplyKinds::of)
                    .orElseGet(() -> first(text) ? Reply.Kind.WISH : Reply.Kind.UNCLEAR));
  }

  static boolean first(String text) {
    return FIRST.matcher(text).find();
  }

  private static Reply.Kind of(Act act) {
    return switch (act) {
      case YES -> Reply.Kind.ASSENT;
      case NO -> Reply.Kind.REFUSAL;
      case CORRECTION -> Reply.Kind.CHANGE;
      default -> Reply.Kind.UNCLEAR;
    };
  }
}
