package io.orderline.understand.reply;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Question;
import java.util.Optional;
import java.util.Set;

/**
 * What the question asks for.
 *
 * @param flow of the question, empty where it is not known
 * @param slot that the answer fills, empty where it is not known
 */
record Asked(Family family, String flow, String slot) {
  private static final Set<String> STORIES = Set.of("story");
  private static final String WISH = "wish";
  private static final String CONFIRMED = "confirmed";
  private static final Set<String> WORDS = Set.of("change", "invoice_title", "address");

  /** Kinds of questions that are answered alike. */
  enum Family {
    /** Shall we do it: 确认退货吗. */
    ACT("a"),
    /** Is it so: 地址是…，对吗. */
    FACT("f"),
    /** Would you like it: 需要我帮您催一下吗. */
    OFFER("o"),
    /** What is it: a new address, a company's name, a number, a reason. */
    VALUE("v"),
    /** What happened: anything may be the answer. */
    STORY("s"),
    /** What can I do for you: there is nothing to reply to. */
    OPEN("w");

    /** The head sees it as the first character. */
    private final String mark;

    Family(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }

    boolean yesNo() {
      return this == ACT || this == FACT || this == OFFER;
    }
  }

  static Asked of(Optional<Question> question, Expectation expectation) {
    String flow = question.map(Question::flow).orElse("");
    String slot = question.map(Question::slot).orElse("");
    String text = question.map(Question::text).orElse("");
    return new Asked(family(slot, text, expectation, question.isPresent()), flow, slot);
  }

  /** What was done a moment ago, where anything may be wanted and the question tells of it. */
  static Optional<Asked> done(Question question) {
    boolean open = question.slot().equals(WISH) && !question.options().isEmpty();
    return open ? Optional.of(new Asked(Family.ACT, question.flow(), CONFIRMED)) : Optional.empty();
  }

  private static Family family(String slot, String text, Expectation expectation, boolean put) {
    if (expectation instanceof YesNo) {
      boolean offers = slot.endsWith("_wanted") || text.matches(".*需要[^，。]*吗.?$");
      boolean checks = text.matches("(?s).*(?:对吗|是吗|正确吗|对不对|没错吧).?$");
      return offers ? Family.OFFER : checks ? Family.FACT : Family.ACT;
    }
    if (!put || slot.isEmpty() || slot.equals(WISH)) {
      return Family.OPEN;
    }
    return STORIES.contains(slot) ? Family.STORY : Family.VALUE;
  }

  /** Whether any words may be the value. */
  boolean freeWords() {
    return WORDS.contains(slot);
  }

  /** What a yes would do: flows of several names offer to hurry a parcel, or a person. */
  String deed() {
    if (slot.startsWith("person")) {
      return "person";
    }
    return slot.startsWith("urge") ? "logistics" : slot.startsWith("callback") ? "callback" : flow;
  }

  /** Whether a value was read back, that may be wrong. */
  boolean readsBack() {
    return family == Family.FACT || family == Family.ACT && (is("change_order") || is("invoice"));
  }

  boolean is(String other) {
    return flow.equals(other);
  }
}
