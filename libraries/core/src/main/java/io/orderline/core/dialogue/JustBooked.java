package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.spoken.SpokenChinese;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The moment after a booking. Who says yes to it once more, 成，退, wants nothing new; so what is said
 * then is read as a reply to what was booked, too.
 */
record JustBooked(DialogueState state) {
  /** Whatever is said there is also read as an edit of an address, which is settled by now. */
  private static final String CHANGE = "change_order";

  /** 有, 还要: there is more. */
  private static final Pattern MORE = Pattern.compile("有|还|也|再|另|别的|其他|顺便");

  /** 还有别的事: that there is more, and not yet what. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "我?(?:这边)?(?:还|另外|然后)(?:还)?(?:有|想问|要问|想说|想办)(?:一|两|几)?(?:点|个|件|些)?(?:别的|其他的?|其它的?|另外的?)?"
              + "(?:小|急)?(?:事儿?|事情|问题)(?:呢|啊|要问|要说|要办)?$");

  /** Agrees without a word of the deed, and is no farewell either. */
  private static final Pattern SO = Pattern.compile("对|是|确认|确定");

  /** What the last answer told as booked. */
  private Optional<Fact.Booked> booked() {
    return state
        .fact(Fact.Booked.class)
        .filter(
            booked ->
                state.lastSaid().stream()
                    .anyMatch(said -> said.contains(SpokenChinese.grouped(booked.number()))));
  }

  /** The question as who hears it may still take it: was that to be done. */
  Question question(FlowBook book, Question open) {
    return booked()
        .map(Fact.Booked::kind)
        .filter(kind -> book.flows().containsKey(kind) && !kind.equals(CHANGE))
        .map(kind -> new Question(kind, open.slot(), open.text(), List.of(products())))
        .orElse(open);
  }

  private List<String> products() {
    return order().stream()
        .flatMap(order -> order.lines().stream())
        .map(Order.Line::product)
        .toList();
  }

  private Optional<Order> order() {
    return booked()
        .flatMap(Fact.Booked::order)
        .flatMap(
            number ->
                Questions.orders(state).stream()
                    .filter(order -> order.number().equals(number))
                    .findFirst());
  }

  /** Whether the reply says yes to that, and nothing more. */
  Optional<Interpretation> agreed(HeardReply heard) {
    String words = heard.text();
    boolean same =
        Mentions.of(Questions.orders(state), words).stream()
            .allMatch(named -> order().filter(named::equals).isPresent());
    boolean again =
        booked().isPresent()
            && same
            && heard.is(Reply.Kind.ASSENT)
            && !MORE.matcher(ANNOUNCED.matcher(words).replaceFirst("")).find()
            && (heard.understood().wishes().isEmpty() ? SO.matcher(words).find() : named(heard));
    return again ? Optional.of(new Interpretation.Agreed()) : Optional.empty();
  }

  /** Whether what is wanted is what was booked, or would settle the order like it. */
  private boolean named(HeardReply heard) {
    Set<String> done = Set.of(booked().orElseThrow().kind());
    return heard.understood().wishes().stream()
        .map(wish -> wish.intent().name())
        .filter(intent -> TicketKind.coded(intent).isPresent())
        .allMatch(intent -> done.contains(intent) || Settlement.same(Set.of(intent), done));
  }
}
