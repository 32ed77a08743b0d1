package io.orderline.core.dialogue;

import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the caller wants or asks beside the open question.
 *
 * @param floor less likely wishes count for nothing
 * @param grave as likely must a wish to complain be
 * @param besides whether a second wish is announced
 */
record Wishes(FlowBook book, DialogueState state, double floor, double grave, boolean besides) {
  /** As sure must a wish be that comes with a refusal, or that a question may only seem to be. */
  private static final double FIRM = 0.85;

  private static final double CLEAR = 0.9;

  /** As sure must a wish be for an agent, or for what is told in the middle of something else. */
  private static final double LIKELY = 0.6;

  private static final Intent COMPLAINT = new Intent("complaint");

  /** No complaint is opened by a word that only sounds like one. */
  private static final double GRAVE = 0.7;

  private static final Pattern BESIDES =
      Pattern.compile("另外|顺便|顺带|对了|还有|还要|然后|完了|同时|再(?=帮|给|查|问|看|催)");

  private static final String URGE = TicketKind.URGE_DELIVERY.code();

  /** The money of what is being sent back or cancelled comes with it: it is no wish of its own. */
  private static final Map<String, Set<String>> COMES_WITH =
      Map.of("refund", Set.of("return", "cancel_order"));

  /** One article goes one of these ways: who names another of them has changed the way. */
  private static final Set<String> ALTERNATIVES = Set.of("return", "exchange", "refund");

  /** The slot of what is asked of the thing that is being done. */
  static final String ASKED = "asks";

  Wishes(FlowBook book, DialogueState state) {
    this(book, state, 0, GRAVE, false);
  }

  static Wishes in(String words, FlowBook book, DialogueState state) {
    boolean more = BESIDES.matcher(words).find() || another(words, state);
    return new Wishes(book, state, 0, GRAVE, more);
  }

  /** The words name goods of another order than the one that is spoken of. */
  private static boolean another(String words, DialogueState state) {
    return state
        .fact(Fact.Chosen.class)
        .filter(
            chosen ->
                Mentions.of(Questions.orders(state), words).stream()
                    .anyMatch(order -> !order.equals(chosen.order())))
        .isPresent();
  }

  /** The same, of wishes only that leave no doubt. */
  Wishes firm() {
    return atLeast(FIRM);
  }

  /** The same, of wishes that are likely meant. */
  Wishes likely() {
    return atLeast(LIKELY);
  }

  /** The same, where what is told may sound like a complaint and is none. */
  Wishes calm() {
    return new Wishes(book, state, floor, FIRM, besides);
  }

  private Wishes atLeast(double least) {
    return new Wishes(book, state, least, grave, besides);
  }

  /** What is wanted when this is done, where it is announced. */
  List<String> besides(Understanding understood) {
    return besides ? flows(understood) : List.of();
  }

  /** An agent is asked for. */
  Optional<Interpretation> person(Understanding understood) {
    boolean wanted =
        understood.wishes().stream()
            .limit(1)
            .anyMatch(
                wish -> wish.intent().equals(Intent.HUMAN_AGENT) && wish.confidence() >= LIKELY);
    return wanted && !state.seeksPerson()
        ? Optional.of(new Interpretation.Wants(List.of(FlowBook.HUMAN)))
        : Optional.empty();
  }

  /** An agent or a complaint in a reply that names a wish: it goes before the answer beside it. */
  Optional<Interpretation> named(Understanding understood) {
    return person(understood).or(() -> complaint(understood));
  }

  private Optional<Interpretation> complaint(Understanding understood) {
    boolean wanted =
        understood.wishes().stream()
            .anyMatch(wish -> wish.intent().equals(COMPLAINT) && wish.confidence() >= GRAVE);
    return Optional.of(COMPLAINT.name())
        .flatMap(book::startedBy)
        .filter(flow -> wanted && !state.runs(flow))
        .map(flow -> new Interpretation.Wants(List.of(flow)));
  }

  /** 不是退货，是换货: what is open gives way. */
  Optional<Interpretation> instead(Understanding understood) {
    if (state.stack().size() < 2) {
      return Optional.empty();
    }
    return refuses(understood) || replaces(understood)
        ? flows(understood).stream()
            .findFirst()
            .or(() -> anew(understood))
            .map(Interpretation.Instead::new)
        : Optional.empty();
  }

  Optional<Interpretation> wanted(Understanding understood) {
    List<String> flows = flows(understood);
    return flows.isEmpty() ? Optional.empty() : Optional.of(new Interpretation.Wants(flows));
  }

  /** Something else, in place of what is open or before it. */
  Optional<Interpretation> other(Understanding understood) {
    return instead(understood).or(() -> wanted(understood));
  }

  /** A question that the flow or the shop's texts answer. */
  Optional<Interpretation> answered(Understanding understood) {
    List<String> flows = flows(understood);
    // a text that answers goes before what a flow would say that is only wanted
    List<String> aspects =
        aspects(understood).stream()
            .filter(aspect -> understood.passage().isEmpty() || hasAnswer(aspect, List.of()))
            .toList();
    boolean known = aspects.stream().anyMatch(aspect -> hasAnswer(aspect, flows));
    return known || understood.passage().isPresent()
        ? Optional.of(new Interpretation.Asks(aspects, understood.passage(), flows))
        : Optional.empty();
  }

  /** A question back, whoever answers it: a text, a flow that tells, or nobody. */
  Optional<Interpretation> asks(Understanding understood) {
    List<String> likely = atLeast(LIKELY).flows(understood);
    List<String> firm = firm().flows(understood);
    List<String> flows =
        likely.stream().filter(flow -> tells(flow) || firm.contains(flow)).toList();
    return Optional.of(new Interpretation.Asks(aspects(understood), understood.passage(), flows));
  }

  /** Whether a flow only tells, or offers to hurry what is late. */
  private boolean tells(String flow) {
    return book.flow(flow).bookings().stream().allMatch(URGE::equals);
  }

  private static List<String> aspects(Understanding understood) {
    return understood.slots().stream()
        .filter(slot -> slot.name().equals(ASKED))
        .map(Slot::value)
        .toList();
  }

  private boolean hasAnswer(String aspect, List<String> wanted) {
    return Stream.concat(state.stack().stream().map(Frame::flow), wanted.stream())
        .filter(book.flows()::containsKey)
        .anyMatch(flow -> book.flow(flow).answers().containsKey(aspect));
  }

  /** 不开发票了, in the middle of it: what is open is not wanted any more. */
  boolean dropsOpen(Understanding understood) {
    return state
        .open()
        .map(Frame::flow)
        .filter(book.flows()::containsKey)
        .map(flow -> book.flow(flow).intents())
        .filter(
            intents -> understood.dropped().stream().map(Intent::name).anyMatch(intents::contains))
        .isPresent();
  }

  /** 哪个都不退了: what the question is for is not wanted any more. */
  boolean dropsRunning(Understanding understood) {
    return state.stack().stream()
        .map(Frame::flow)
        .filter(book.flows()::containsKey)
        .flatMap(flow -> book.flow(flow).intents().stream())
        .anyMatch(
            intent ->
                understood.dropped().stream().anyMatch(dropped -> dropped.name().equals(intent)));
  }

  /** The kinds of tickets that the open flows book. */
  Set<String> openBookings() {
    return state.stack().stream()
        .map(Frame::flow)
        .filter(book.flows()::containsKey)
        .flatMap(flow -> book.flow(flow).bookings().stream())
        .collect(Collectors.toSet());
  }

  /** What is open is named as what is wanted. */
  boolean wantsOpen(Understanding understood) {
    return state
        .open()
        .map(Frame::flow)
        .filter(book.flows()::containsKey)
        .map(flow -> book.flow(flow).intents())
        .filter(
            intents ->
                understood.wishes().stream()
                    .anyMatch(
                        wish ->
                            wish.confidence() >= FIRM && intents.contains(wish.intent().name())))
        .isPresent();
  }

  /** 行，那就换吧 at the confirmation of a return: the other way, for the same article. */
  private boolean replaces(Understanding understood) {
    return !besides
        && state.open().map(Frame::flow).filter(ALTERNATIVES::contains).isPresent()
        && firm().flows(understood).stream().limit(1).anyMatch(ALTERNATIVES::contains);
  }

  private boolean refuses(Understanding understood) {
    boolean reply =
        understood
            .reply()
            .filter(said -> said.kind() == Reply.Kind.REFUSAL || said.kind() == Reply.Kind.CHANGE)
            .isPresent();
    return reply
        || dropsOpen(understood)
        || understood.act().filter(act -> act == Act.NO || act == Act.CORRECTION).isPresent();
  }

  /** 不是，我问的是…: a flow that only answers begins again with another question. */
  private Optional<String> anew(Understanding understood) {
    return state
        .open()
        .map(Frame::flow)
        .filter(flow -> !book.flow(flow).books())
        .filter(
            flow ->
                understood.wishes().stream()
                    .anyMatch(wish -> book.flow(flow).intents().contains(wish.intent().name())));
  }

  private boolean comesWithOpen(String flow, Understanding understood) {
    boolean named = understood.reply().filter(said -> said.kind() == Reply.Kind.WISH).isPresent();
    return !named && COMES_WITH.getOrDefault(flow, Set.of()).stream().anyMatch(state::runs);
  }

  /**
   * One of two wishes leaves no doubt: then the other is no misread ground for it, unless it is a
   * complaint, which a fault that is told resembles.
   */
  private static boolean clear(Understanding understood) {
    return understood.wishes().size() > 1
        && understood.wishes().stream().noneMatch(wish -> wish.intent().equals(COMPLAINT))
        && understood.wishes().stream().anyMatch(wish -> wish.confidence() >= CLEAR);
  }

  private double least(Intent intent) {
    return intent.equals(COMPLAINT) ? Math.max(floor, grave) : floor;
  }

  /** The flows that the caller's wishes start, at most two, without those that are open. */
  private List<String> flows(Understanding understood) {
    // 坏了，我要退货: the clause that gives the reason is no wish of its own
    boolean reasoned = understood.slot("reason").isPresent();
    return understood.wishes().stream()
        .filter(wish -> wish.confidence() >= least(wish.intent()))
        .flatMap(wish -> book.startedBy(wish.intent().name()).stream())
        .filter(flow -> !state.runs(flow))
        .filter(flow -> !comesWithOpen(flow, understood))
        .filter(flow -> !(flow.equals(FlowBook.HUMAN) && state.seeksPerson()))
        .distinct()
        .limit(reasoned && !besides && !clear(understood) ? 1 : 2)
        .toList();
  }
}
