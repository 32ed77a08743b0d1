package io.orderline.core.dialogue;

import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the reply to a question for a value, for digits or for words. */
record ValueAnswer(DialogueState state, Wishes wishes) {
  private static final String ADDRESS = "address";

  static final String STORY = "story";

  static final String TITLE = "invoice_title";

  private static final String KIND = "invoice_kind";

  static final String TAX_NUMBER = "tax_number";

  /** 我不是来退东西的: whatever else it names, this is not wanted. */
  private static final Pattern DISOWNS =
      Pattern.compile("不是来|(?:没(?:有)?|谁|什么时候|啥时候|几时)(?:说|让|叫)(?:过|要|想|你们?|您)*(?:退|换|取消|改|开|投诉)");

  private static final Pattern NUMBER = Pattern.compile("[0-9a-zA-Z零〇一二两三四五六七八九幺十百千,，。 .-]+");

  /** What a reply can be that answers a question for words. */
  private static final Set<Reply.Kind> ANSWERS =
      EnumSet.of(Reply.Kind.STATEMENT, Reply.Kind.CHANGE, Reply.Kind.UNCLEAR, Reply.Kind.WISH);

  Optional<Interpretation> read(Step.Ask ask, HeardReply heard) {
    boolean words = ask.expect() instanceof Expect.Words;
    Optional<Interpretation> value = value(ask, heard).filter(_ -> !words || certain(heard));
    return (words ? Acts.smallTalk(heard.understood()) : Optional.<Interpretation>empty())
        .or(() -> comesFirst(ask, heard, value))
        .or(() -> callBack(ask, heard))
        .or(() -> reply(ask, heard, value));
  }

  /** Free words are a value only if the reply is one; an address is one anyway. */
  private static boolean certain(HeardReply heard) {
    return ANSWERS.contains(heard.kind()) || heard.slot(ADDRESS).isPresent();
  }

  /** What is wanted before the answer, 先帮我查下快递, or instead of all this: 不开发票了. */
  private Optional<Interpretation> comesFirst(
      Step.Ask ask, HeardReply heard, Optional<Interpretation> value) {
    if (ask.expect() instanceof Expect.Words && ReplyKinds.first(heard.text())) {
      Optional<Interpretation> first = wishes.other(heard.understood());
      if (first.isPresent()) {
        return first;
      }
    }
    boolean reworded =
        !DISOWNS.matcher(heard.text()).find()
            && !ask.slot().equals(STORY)
            && value.isPresent()
            && heard.is(Reply.Kind.STATEMENT, Reply.Kind.CHANGE);
    return wishes.dropsOpen(heard.understood()) && !heard.is(Reply.Kind.QUESTION) && !reworded
        ? wishes.instead(heard.understood()).or(() -> Optional.of(new Interpretation.Drop()))
        : Optional.empty();
  }

  /** At night a question is what the call back will be about. */
  private Optional<Interpretation> callBack(Step.Ask ask, HeardReply heard) {
    boolean forLater =
        heard.is(Reply.Kind.QUESTION)
            && state.open().map(Frame::flow).filter(FlowBook.CALLBACK::equals).isPresent();
    return forLater ? value(ask, heard).or(() -> words(ask, heard)) : Optional.empty();
  }

  private Optional<Interpretation> reply(
      Step.Ask ask, HeardReply heard, Optional<Interpretation> value) {
    Understanding understood = heard.understood();
    return switch (heard.kind()) {
      case QUESTION ->
          wishes
              .answered(understood)
              .or(() -> value)
              .or(() -> wishes.person(understood))
              .or(() -> Acts.of(understood))
              .or(() -> wishes.asks(understood));
      case REFUSAL ->
          closing(understood)
              .or(() -> value.filter(_ -> ask.expect() instanceof Expect.Value))
              .or(() -> wishes.person(understood))
              .or(() -> wishes.likely().other(understood))
              .or(() -> stillWanted(understood))
              .or(() -> Optional.of(new Interpretation.Drop()));
      case HESITATION ->
          value.or(() -> Acts.of(understood)).or(() -> Optional.of(new Interpretation.Hesitates()));
      case UNKNOWN_VALUE -> value.or(() -> Optional.of(new Interpretation.Lacks()));
      case WISH ->
          wishes
              .named(understood)
              .or(() -> value.filter(_ -> !(ask.expect() instanceof Expect.Words)))
              .or(() -> wishes.other(understood))
              .or(() -> value)
              .or(() -> words(ask, heard));
      case ASSENT, BACKCHANNEL ->
          value
              .or(() -> wishes.person(understood))
              .or(() -> Acts.of(understood))
              .or(() -> Optional.of(new Interpretation.Restate()));
      case STATEMENT, CHANGE, UNCLEAR ->
          value
              .or(() -> wishes.person(understood))
              .or(() -> Acts.of(understood))
              .or(() -> words(ask, heard))
              .or(() -> numbered(ask, understood))
              .or(() -> titled(understood))
              .or(() -> told(ask, heard).other(understood));
    };
  }

  /** The whole tax number, at the question for the name that it goes with. */
  private static Optional<Interpretation> numbered(Step.Ask ask, Understanding understood) {
    return understood
        .slot(TAX_NUMBER)
        .filter(slot -> ask.slot().equals(TITLE) && slot.problem().isEmpty())
        .map(_ -> new Interpretation.Noted());
  }

  /** 听雨科技有限公司, at the question for its tax number: the whole name, or another one. */
  private Optional<Interpretation> titled(Understanding understood) {
    return understood
        .slot(TITLE)
        .filter(slot -> slot.problem().isEmpty())
        .filter(slot -> state.slot(TITLE).filter(title -> !title.equals(slot.value())).isPresent())
        .map(slot -> new Interpretation.Corrected(TITLE, slot.value()));
  }

  /** 不换了，退了吧, where that is what is being done: the question is put again. */
  private Optional<Interpretation> stillWanted(Understanding understood) {
    return !understood.dropped().isEmpty()
            && wishes.wantsOpen(understood)
            && !wishes.dropsOpen(understood)
        ? Optional.of(new Interpretation.Restate())
        : Optional.empty();
  }

  /** What is told in answer to a question for a value is seldom another wish. */
  private Wishes told(Step.Ask ask, HeardReply heard) {
    boolean statement = heard.is(Reply.Kind.STATEMENT);
    return !statement
        ? wishes
        : ask.expect() instanceof Expect.Value ? wishes.firm() : wishes.calm();
  }

  private static Optional<Interpretation> closing(Understanding understood) {
    return understood
        .act()
        .filter(act -> act == Act.CLOSING || act == Act.GOODBYE)
        .map(_ -> new Interpretation.Bye());
  }

  private static Optional<Interpretation> value(Step.Ask ask, HeardReply heard) {
    return switch (ask.expect()) {
      case Expect.Value(String kind) -> slot(kind, heard).or(() -> chosen(ask, heard));
      case Expect.Digits(int min, int max) -> digits(heard, min, max);
      case Expect.Words _ -> slot(ask.slot(), heard).or(() -> chosen(ask, heard));
      case Expect.Wish _, Expect.YesNo _ -> Optional.empty();
    };
  }

  private static Optional<Interpretation> slot(String kind, HeardReply heard) {
    return heard
        .slot(kind)
        .map(
            slot ->
                slot.problem().isEmpty()
                    ? new Interpretation.Filled(slot.value(), slot.alternatives())
                    : new Interpretation.Partial(kind, slot.value(), slot.problem().get()));
  }

  private static Optional<Interpretation> digits(HeardReply heard, int min, int max) {
    return heard
        .slot(Slot.DIGITS)
        .filter(slot -> slot.value().length() >= min && slot.value().length() <= max)
        .map(slot -> new Interpretation.Filled(slot.value(), slot.alternatives()));
  }

  private static Optional<Interpretation> chosen(Step.Ask ask, HeardReply heard) {
    return Choices.said(ask, heard.text())
        .map(value -> new Interpretation.Filled(value, List.of()));
  }

  /** Free words answer a question for words, whatever they speak of; 公司的 and digits are no name. */
  private static Optional<Interpretation> words(Step.Ask ask, HeardReply heard) {
    boolean nameless =
        ask.slot().equals(TITLE)
            && (NUMBER.matcher(heard.text()).matches() || heard.slot(KIND).isPresent());
    return ask.expect() instanceof Expect.Words && !nameless
        ? Optional.of(new Interpretation.Filled(heard.text(), List.of()))
        : Optional.empty();
  }
}
