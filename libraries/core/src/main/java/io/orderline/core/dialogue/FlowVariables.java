package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.policy.Policy;
import io.orderline.core.spoken.SpokenAddress;
import io.orderline.core.spoken.SpokenChinese;
import io.orderline.core.spoken.SpokenCode;
import io.orderline.core.tenant.IdentityRules.Permission;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Every name that an author can use in a text or a condition, and what it stands for in a given
 * state. A name whose fact is missing has no value.
 */
public final class FlowVariables {
  private static final Map<String, BiFunction<DialogueState, TurnContext, Optional<String>>> NAMES =
      names();

  private static final Map<Policy.Fee, String> FEE =
      Map.of(
          Policy.Fee.SHOP, "运费由我们承担",
          Policy.Fee.CUSTOMER, "寄回的运费需要您承担",
          Policy.Fee.NONE, "不用您寄回，没有运费");

  /** Slots that hold an address, whose numbers are said otherwise than amounts. */
  private static final Set<String> ADDRESSES = Set.of("address", "change");

  private FlowVariables() {}

  /** The names for the linter and the documentation, in a reading order. */
  public static Set<String> known() {
    return NAMES.keySet();
  }

  /** The value of a name, or of the slot of that name. */
  public static Optional<String> value(String name, DialogueState state, TurnContext setting) {
    var reader = NAMES.get(name);
    return reader == null ? state.slot(name) : reader.apply(state, setting);
  }

  /** The value as it is said; what the caller said may have been written with digits. */
  static String spoken(String name, DialogueState state, TurnContext setting) {
    Optional<String> value = value(name, state, setting);
    return (NAMES.containsKey(name) ? value : value.map(said -> aloud(name, said))).orElse("");
  }

  private static String aloud(String slot, String value) {
    return ADDRESSES.contains(slot) ? SpokenAddress.of(value) : SpokenChinese.text(value);
  }

  private static Map<String, BiFunction<DialogueState, TurnContext, Optional<String>>> names() {
    var names =
        new LinkedHashMap<String, BiFunction<DialogueState, TurnContext, Optional<String>>>();
    names.put("shop", (_, setting) -> Optional.of(setting.shop().name()));
    names.put("caller", about(Fact.Caller.class, caller -> caller.number().digits()));
    names.put("customer", about(Fact.Identified.class, known -> known.customer().id().value()));
    names.put("customer.level", about(Fact.Identified.class, known -> known.customer().level()));
    names.put("record.level", about(Fact.Recorded.class, known -> known.record().level()));
    names.put(
        "suspect.phone",
        about(
            Fact.Suspected.class,
            near -> SaidDigits.spoken(near.customer().phone().digits(), near.said())));
    names.put("proof", about(Fact.Proven.class, FlowVariables::first));
    for (Permission permission : Permission.values()) {
      names.put(
          "may." + permission.name().toLowerCase(Locale.ROOT),
          (state, setting) ->
              Optional.of(
                  state.fact(Fact.Identified.class).isPresent()
                          && IdentityGate.granted(state, setting, permission)
                      ? "yes"
                      : "no"));
    }
    names.put(
        "orders.count",
        about(Fact.Orders.class, found -> SpokenChinese.count(found.orders().size())));
    names.put("orders.menu", told(Fact.Orders.class, OrderTelling::menu));
    names.put("order", about(Fact.Chosen.class, chosen -> chosen.order().number().value()));
    names.put(
        "order.number",
        about(Fact.Chosen.class, chosen -> SpokenChinese.grouped(chosen.order().number().value())));
    names.put(
        "order.products",
        (state, _) ->
            ChosenArticle.of(state)
                .map(ChosenArticle::spoken)
                .or(
                    () ->
                        state
                            .fact(Fact.Chosen.class)
                            .map(chosen -> OrderTelling.products(chosen.order()))));
    names.put("order.total", ofOrder(order -> SpokenChinese.money(order.total())));
    names.put("order.state", ofOrder(order -> order.status().name().toLowerCase(Locale.ROOT)));
    names.put(
        "order.invoice",
        (state, _) ->
            state
                .fact(Fact.Chosen.class)
                .flatMap(chosen -> chosen.order().invoice())
                .map(invoice -> invoice.state().name().toLowerCase(Locale.ROOT)));
    names.put(
        "order.placed",
        told(
            Fact.Chosen.class,
            (chosen, setting) ->
                SpokenChinese.moment(setting.local(chosen.order().placedAt()), setting.today())));
    names.put(
        "order.story",
        told(Fact.Chosen.class, (chosen, setting) -> OrderTelling.story(chosen.order(), setting)));
    names.put("parcels.story", told(Fact.Parcels.class, ParcelTelling::story));
    names.put("ruling", about(Fact.Ruling.class, ruling -> ruling.verdict().spoken()));
    names.put(
        "order.amount",
        (state, _) ->
            ChosenArticle.of(state)
                .map(ChosenArticle::amount)
                .or(() -> state.fact(Fact.Chosen.class).map(chosen -> chosen.order().total()))
                .map(SpokenChinese::money));
    names.put("article", (state, _) -> ChosenArticle.of(state).map(ChosenArticle::spoken));
    names.put(
        "article.amount",
        (state, _) -> ChosenArticle.of(state).map(ChosenArticle::amount).map(SpokenChinese::money));
    names.put(
        "fee",
        (state, _) ->
            state
                .fact(Fact.Ruling.class)
                .flatMap(ruling -> ruling.verdict().fee())
                .map(fee -> FEE.get(fee)));
    names.put(
        "refund.when",
        (state, _) -> state.fact(Fact.Ruling.class).flatMap(ruling -> ruling.verdict().refund()));
    names.put("progress.story", (state, setting) -> new ProgressTelling(state, setting).story());
    names.put("ticket", about(Fact.Booked.class, booked -> SpokenChinese.grouped(booked.number())));
    names.put("standing", about(Fact.Standing.class, held -> SpokenChinese.grouped(held.number())));
    names.put("tickets.story", told(Fact.Tickets.class, TicketTelling::story));
    names.put("passage", about(Fact.Passage.class, Fact.Passage::spoken));
    names.put(
        "agents",
        (_, setting) ->
            Optional.of(
                setting.shop().hours().open(setting.local(setting.now())) ? "open" : "closed"));
    names.put("callback.when", (_, setting) -> Optional.of(callback(setting)));
    names.put("agents.next", (_, setting) -> Optional.of(reopening(setting)));
    names.put("parcels.late", told(Fact.Parcels.class, ParcelTelling::late));
    names.put(
        "tax_number.tail",
        (state, _) ->
            state
                .slot("tax_number")
                .map(
                    number ->
                        SpokenChinese.digits(number.substring(Math.max(0, number.length() - 4)))));
    names.put("tax_number.spoken", (state, _) -> state.slot("tax_number").map(SpokenCode::of));
    names.put(
        "invoice_title.person",
        (state, _) ->
            state
                .slot(ValueAnswer.TITLE)
                .filter(title -> !title.equals("个人") && !Correction.company(title))
                .map(title -> "，抬头写" + title));
    names.put(
        "variant.spoken", (state, _) -> state.slot("variant").map(variant -> "，换成" + variant));
    names.put("offers.story", told(Fact.Offers.class, OrderTelling::offers));
    return names;
  }

  /** What the caller has shown first. */
  private static String first(Fact.Proven proven) {
    return proven.proofs().stream()
        .findFirst()
        .map(proof -> proof.name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static String callback(TurnContext setting) {
    boolean open = setting.shop().hours().open(setting.local(setting.now()));
    return open ? "稍后" : reopening(setting) + "以后";
  }

  private static String reopening(TurnContext setting) {
    LocalDateTime next = setting.shop().hours().next(setting.local(setting.now()));
    return SpokenChinese.moment(next, setting.today());
  }

  private static BiFunction<DialogueState, TurnContext, Optional<String>> ofOrder(
      Function<Order, String> reader) {
    return about(Fact.Chosen.class, chosen -> reader.apply(chosen.order()));
  }

  private static <F extends Fact> BiFunction<DialogueState, TurnContext, Optional<String>> about(
      Class<F> kind, Function<F, String> reader) {
    return (state, _) -> state.fact(kind).map(reader);
  }

  private static <F extends Fact> BiFunction<DialogueState, TurnContext, Optional<String>> told(
      Class<F> kind, BiFunction<F, TurnContext, String> teller) {
    return (state, setting) -> state.fact(kind).map(fact -> teller.apply(fact, setting));
  }
}
