package io.orderline.core.dialogue;

import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.Arrays;
import java.util.Optional;

/** What the caller said to the open question, and what it does to it. */
record HeardReply(String text, Understanding understood, Reply.Kind kind) {
  static HeardReply of(String text, Understanding understood) {
    return new HeardReply(text, understood, ReplyKinds.of(text, understood));
  }

  boolean is(Reply.Kind one, Reply.Kind... others) {
    return kind == one || Arrays.asList(others).contains(kind);
  }

  Optional<Slot> slot(String name) {
    return understood.slot(name);
  }
}
