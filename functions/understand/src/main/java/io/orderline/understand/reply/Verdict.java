package io.orderline.understand.reply;

import io.orderline.core.understanding.Reply.Kind;

/** What the rules say of a reply, and how much the head has to say in it. */
record Verdict(Kind kind, double confidence, Strength strength) {
  /** How far a verdict stands by itself. */
  enum Strength {
    /** It stands, unless the head speaks clearly against a yes. */
    SURE,
    /** A yes with its ground: it stands if the head leaves it possible, and is no other kind. */
    BACKED,
    /** It takes the head's agreement. */
    LIKELY
  }

  static Verdict sure(Kind kind, double confidence) {
    return new Verdict(kind, confidence, Strength.SURE);
  }

  static Verdict backed(Kind kind, double confidence) {
    return new Verdict(kind, confidence, Strength.BACKED);
  }

  static Verdict likely(Kind kind, double confidence) {
    return new Verdict(kind, confidence, Strength.LIKELY);
  }

  boolean is(Strength other) {
    return strength == other;
  }
}
