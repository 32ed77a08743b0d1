package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the reply to a yes-or-no question. Only a whole yes is a yes; what else is said is taken
 * up, and the question put again.
 */
record Confirmation(FlowBook book, DialogueState state, Wishes wishes) {
  /** The slot that says how an address came from the one that stood. */
  private static final String EDITED = "address_edit";

  /** What is refused may come with what is wanted in its place: 不退了，给我换一个. */
  private static final Pattern ASKS_FOR =
      Pattern.compile(
          "给我|帮我|帮忙|我要|我想|改|换(?!了)|行不行|查|看看|问|先(?!不|别|就?这样)|是[退换取开]|(?<![不别没])退(?:货|款|掉|了吧|吧|钱)(?!了?算)");

  private static final Pattern NONE =
      Pattern.compile("(?:别|不|甭|不想|不用|不要)(?:再)?(?:开|要|办|弄|报|用)(?:票|发票)?(?:了|吧|啊|算了)*$");

  /** 换来换去烦死了 asks for nothing. */
  private static final Pattern TO_AND_FRO = Pattern.compile("(?<deed>[退换改催查问])来\\k<deed>去");

  /** What is meant in place of what was put: 不是…是…, 说的是…, 不对. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "不是|不对|错|说的是|我说|应该是|要的是|是[^不,，。]{1,8}(?:那个|那单|的)?$|^(?:那个)?[^,，。]{2,8}(?:那个|那单)$");

  /** What is refused for good, and not for another value. */
  private static final Pattern LEAVES =
      Pattern.compile(
          "算了|不[改办弄搞开]了|不用确认|[甭别][改办弄]|打错|拉倒|先放|(?:没(?:有)?(?:说|让|叫)|谁(?:让|叫|要))(?:过|要|想|你们?|您|给我|帮我)*(?:退|换|取消|改|开|办)|(?:还是|就)[^,，。]{0,4}(?:原来|以前|之前|原先|老)的?(?:那个|这个)?(?:地址|地方|那儿|那里)");

  Optional<Interpretation> read(Step.Ask ask, HeardReply heard) {
    return reply(ask, heard)
        .or(() -> wishes.answered(heard.understood()))
        .or(
            () ->
                heard.is(Reply.Kind.UNCLEAR)
                    ? Optional.empty()
                    : Optional.of(new Interpretation.Restate()));
  }

  private Optional<Interpretation> reply(Step.Ask ask, HeardReply heard) {
    Understanding understood = heard.understood();
    return switch (heard.kind()) {
      // 对，三号楼二单元: what is added is read back before anything is booked
      case ASSENT ->
          adds(understood)
              ? correction(ask, heard)
              : ofAnother(heard)
                  ? restated()
                  : Optional.of(new Interpretation.Yes(wishes.besides(understood)));
      case REFUSAL ->
          anotherOrder(heard)
              .or(() -> anotherChoice(heard))
              .or(() -> otherwise(heard))
              .or(() -> Optional.of(refused(heard)));
      case QUESTION -> Acts.of(understood).or(() -> wishes.asks(understood));
      case CHANGE ->
          anotherOrder(heard)
              .or(() -> correction(ask, heard))
              .or(() -> wishes.likely().other(understood))
              .or(Confirmation::restated);
      case WISH ->
          new Correction(book, state)
              .choice(heard.text())
              .or(() -> wishes.other(understood))
              .or(() -> correction(ask, heard));
      case HESITATION -> Acts.of(understood).or(Confirmation::hesitates);
      case UNKNOWN_VALUE -> hesitates();
      case BACKCHANNEL, STATEMENT ->
          Acts.of(understood).or(() -> anotherOrder(heard)).or(() -> correction(ask, heard));
      case UNCLEAR ->
          Acts.of(understood)
              .or(() -> anotherOrder(heard))
              .or(() -> correction(ask, heard))
              .or(() -> wishes.likely().other(understood));
    };
  }

  /** 对，就退那个音箱, where the lamp was spoken of: the yes is to another order. */
  private boolean ofAnother(HeardReply heard) {
    return state
        .fact(Fact.Chosen.class)
        .map(Fact.Chosen::order)
        .filter(
            chosen -> {
              List<Order> named = Mentions.of(Questions.orders(state), heard.text());
              return !named.isEmpty()
                  && named.stream().noneMatch(order -> order.number().equals(chosen.number()));
            })
        .isPresent();
  }

  /** 算了，开我个人的: another choice, where nothing says that none of them is wanted. */
  private Optional<Interpretation> anotherChoice(HeardReply heard) {
    return NONE.matcher(heard.text()).find()
        ? Optional.empty()
        : new Correction(book, state).choice(heard.text());
  }

  /** 不是台灯，是空气炸锅: the same with another order, which is put to the caller then. */
  private Optional<Interpretation> anotherOrder(HeardReply heard) {
    if (!ANOTHER.matcher(heard.text()).find()
        || wishes.firm().wanted(heard.understood()).isPresent()) {
      return Optional.empty();
    }
    List<Order> named = Mentions.of(Questions.orders(state), heard.text());
    return ofAnother(heard) && named.size() == 1
        ? Optional.of(new Interpretation.Rechosen(named.getFirst()))
        : Optional.empty();
  }

  private static Interpretation refused(HeardReply heard) {
    return LEAVES.matcher(heard.text()).find()
        ? new Interpretation.Drop()
        : new Interpretation.No();
  }

  /** What is wanted in place of what is refused. */
  private Optional<Interpretation> otherwise(HeardReply heard) {
    return ASKS_FOR.matcher(TO_AND_FRO.matcher(heard.text()).replaceAll("")).find()
        ? wishes.likely().other(heard.understood())
        : Optional.empty();
  }

  private static Optional<Interpretation> restated() {
    return Optional.of(new Interpretation.Restate());
  }

  private static Optional<Interpretation> hesitates() {
    return Optional.of(new Interpretation.Hesitates());
  }

  private boolean adds(Understanding understood) {
    return understood
        .slot(EDITED)
        .filter(_ -> understood.slots().stream().anyMatch(this::differs))
        .isPresent();
  }

  private boolean differs(Slot slot) {
    return state.slot(slot.name()).filter(value -> !value.equals(slot.value())).isPresent();
  }

  private Optional<Interpretation> correction(Step.Ask ask, HeardReply heard) {
    return new Correction(book, state).read(ask, heard.text(), heard.understood());
  }
}
