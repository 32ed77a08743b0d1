package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the reply to a yes-or-no question. Only a whole yes is a yes; what else is said is taken
 * up, and the question put again.
 */
record Confirmation(FlowBook book, DialogueState state, Wishes wishes) {
  /** The slot that says how an address came from the one that stood. */
  private static final String EDITED = "address_edit";

  /** What the shop answers for. */
  private static final Set<String> FAULTS = Set.of("quality", "damaged", "wrong_item", "missing");

  /** 对，吹风机不要了 may sound like a wish of its own. */
  private static final Pattern UNWANTED = Pattern.compile("不(?:想)?要了");

  /** 都不退了, 两样都退: of neither or of both. */
  private static final Pattern NONE_LEFT =
      Pattern.compile("(?<!不是|除了.{1,6})(?:都|全部?|一起|一并)(?:给我|帮我|要|想|先|就)*(?:不|别|退|换|取消|撤)");

  private static final Pattern RESIGNED = Pattern.compile("认了|我认|(?:行|好|可以)吧|没办法|没辙|无所谓");

  private static final String RECIPIENT = "收件人";
  private static final String PHONE = "电话";

  private static final Pattern WRONG_PART =
      Pattern.compile(
          "(?:(?<name>姓名|名字|收件人|收货人|联系人)|(?<contact>电话|手机号?码?|联系方式))(?:也|都|是|写|填|说|打|弄|搞|记|给)*(?:错|不对|有误|不是这个|(?:得|要|需要|还|也)*(?:改|换)(?:一?下)?(?:的|了|吧|啊)*$)");

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
    return part(heard)
        .or(() -> reply(ask, heard))
        .or(() -> wishes.answered(heard.understood()))
        .or(
            () ->
                heard.is(Reply.Kind.UNCLEAR)
                    ? Optional.empty()
                    : Optional.of(new Interpretation.Restate()));
  }

  /** 就退毛毯行不行: of an order that goes back, or is exchanged or cancelled. */
  private Optional<Interpretation> part(HeardReply heard) {
    boolean goods =
        state
            .open()
            .map(frame -> book.flow(frame.flow()).bookings())
            .filter(kinds -> Settlement.same(kinds, kinds))
            .isPresent();
    return goods && !NONE_LEFT.matcher(heard.text()).find()
        ? new PartOfOrder(state).meant(heard)
        : Optional.empty();
  }

  private Optional<Interpretation> reply(Step.Ask ask, HeardReply heard) {
    Understanding understood = heard.understood();
    return switch (heard.kind()) {
      // 对，三号楼二单元: what is added is read back before anything is booked
      case ASSENT ->
          adds(understood) || faults(understood)
              ? correction(ask, heard)
              : others(heard)
                  .or(() -> ofAnother(heard) || resigned(heard) ? restated() : Optional.empty())
                  .or(() -> Optional.of(new Interpretation.Yes(wishes.besides(understood))));
      case REFUSAL ->
          anotherOrder(heard)
              .or(() -> lacking(heard))
              .or(() -> anotherChoice(heard))
              .or(() -> otherwise(heard))
              .or(() -> Optional.of(refused(heard)));
      case QUESTION -> Acts.of(understood).or(() -> wishes.asks(understood));
      case CHANGE ->
          anotherOrder(heard)
              .or(() -> others(heard))
              .or(() -> correction(ask, heard))
              .or(() -> lacking(heard))
              .or(() -> wishes.likely().other(understood))
              .or(Confirmation::restated);
      case WISH ->
          new Correction(book, state)
              .choice(heard.text())
              .or(() -> wishes.other(understood))
              .or(() -> correction(ask, heard));
      case HESITATION -> others(heard).or(() -> Acts.of(understood)).or(Confirmation::hesitates);
      case UNKNOWN_VALUE -> hesitates();
      case BACKCHANNEL, STATEMENT ->
          others(heard)
              .or(() -> Acts.of(understood))
              .or(() -> anotherOrder(heard))
              .or(() -> correction(ask, heard));
      case UNCLEAR ->
          others(heard)
              .or(() -> Acts.of(understood))
              .or(() -> anotherOrder(heard))
              .or(() -> correction(ask, heard))
              .or(() -> wishes.likely().other(understood));
    };
  }

  /** 行吧认了, where the caller's own question has just found no answer. */
  private boolean resigned(HeardReply heard) {
    return state.lastSaid().contains(InputHandler.NO_ANSWER)
        && RESIGNED.matcher(heard.text()).find();
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

  /** 好，把吹风机退了; 两单都退: unless something else is clearly wanted. */
  private Optional<Interpretation> others(HeardReply heard) {
    boolean otherwise =
        !heard.is(Reply.Kind.ASSENT)
            && !UNWANTED.matcher(heard.text()).find()
            && wishes.firm().wanted(heard.understood()).isPresent();
    return otherwise ? Optional.empty() : new OtherOrders(state).meant(heard.text());
  }

  /** 姓名错了: what it should be was not said. */
  private Optional<Interpretation> lacking(HeardReply heard) {
    Matcher wrong = WRONG_PART.matcher(heard.text());
    return state.runs("change_order") && wrong.find()
        ? Optional.of(
            new Interpretation.Lacking(wrong.group("contact") == null ? RECIPIENT : PHONE))
        : Optional.empty();
  }

  /** 对，坏的, where it was to go back unwanted: the rules may say otherwise of that. */
  private boolean faults(Understanding understood) {
    return understood
        .slot(Mending.REASON)
        .map(Slot::value)
        .filter(FAULTS::contains)
        .filter(
            _ -> state.slot(Mending.REASON).filter(stands -> !FAULTS.contains(stands)).isPresent())
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
