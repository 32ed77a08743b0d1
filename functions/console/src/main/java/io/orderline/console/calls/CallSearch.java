package io.orderline.console.calls;

import io.orderline.access.Principal;
import io.orderline.console.paging.Cursor;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Place;
import io.orderline.console.paging.Where;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.call.CallPhase;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Emotion;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The query of an address that lists calls. */
public class CallSearch {
  static final Cursor CURSOR = new Cursor("calls");

  private static final int TAIL = 4;

  /** As an array, which is read first: nobody then looks through all calls for those few. */
  private static final String OF_ORDER =
      "id = any (array(select o.call_id from console.call_order o"
          + " where o.tenant = :tenant and o.order_number = :order))";

  @QueryParam("brand")
  String brand;

  @QueryParam("number")
  String number;

  @QueryParam("name")
  String name;

  @QueryParam("order")
  String order;

  @QueryParam("words")
  String words;

  @QueryParam("intent")
  String intent;

  @QueryParam("mood")
  String mood;

  @QueryParam("outcome")
  String outcome;

  @QueryParam("phase")
  String phase;

  @QueryParam("flows")
  String flows;

  @QueryParam("agent")
  String agent;

  @QueryParam("since")
  String since;

  @QueryParam("until")
  String until;

  @QueryParam("after")
  String after;

  @QueryParam("limit")
  String limit;

  /** The search that an address with this query asks for. */
  static CallSearch of(Map<String, String> query) {
    var search = new CallSearch();
    search.brand = query.get("brand");
    search.since = query.get("since");
    search.phase = query.get("phase");
    search.outcome = query.get("outcome");
    search.mood = query.get("mood");
    return search;
  }

  /** The same search, a large page at a time, from where the page before ended. */
  CallSearch goingOn(Optional<String> next) {
    after = next.orElse(null);
    limit = String.valueOf(Limit.LARGEST);
    return this;
  }

  /** The names of what is searched for. */
  List<String> conditions() {
    return Given.names(
        "brand", brand, "number", number, "name", name, "order", order, "words", words, "intent",
        intent, "mood", mood, "outcome", outcome, "phase", phase, "flows", flows, "agent", agent,
        "since", since, "until", until);
  }

  Limit limit() {
    return Limit.read(limit);
  }

  /** What a call must be to be on the page, but for {@link #words}. */
  Where where(TenantId tenant, Principal principal) {
    Where where =
        new Where(tenant.value())
            .and("started_at >= :since", "since", Given.moment("since", since))
            .and("started_at < :until", "until", Given.moment("until", until))
            .and(
                "customer_hash = :name",
                "name",
                Given.optional("name", name, 40).map(given -> Names.hash(tenant, given)))
            .and("mood = :mood", "mood", oneOf("mood", mood, Emotion.Mood.values()))
            .and("outcome = :outcome", "outcome", oneOf("outcome", outcome, Outcome.values()))
            .and("flows = :flows", "flows", Given.number("flows", flows))
            .and("agent = :agent", "agent", Given.optional("agent", agent, 40));
    where
        .and(
            "intents @> array[cast(:intent as text)]",
            "intent",
            Given.optional("intent", intent, 40))
        .and(OF_ORDER, "order", Given.optional("order", order, 40));
    phase(where);
    number(where, tenant);
    Brands.restrict(where, principal, Given.optional("brand", brand, 40));
    return where;
  }

  /** The place that the page before ended at. */
  Optional<Place> place() {
    return CURSOR.read(after).map(Place::read);
  }

  /** An ended call is no part of a small index, so it is asked for in other words. */
  private void phase(Where where) {
    oneOf("phase", phase, CallPhase.values())
        .ifPresent(
            given -> {
              where.and("phase = :phase", "phase", given);
              if (!given.equals("ended")) {
                where.and("phase <> 'ended'");
              }
            });
  }

  private void number(Where where, TenantId tenant) {
    Given.optional("number", number, 20)
        .ifPresent(
            given -> {
              PhoneNumber read =
                  PhoneNumber.read(given)
                      .orElseThrow(
                          () ->
                              Refused.invalid(
                                  "number", "Give the whole number, or its last four digits."));
              if (read.digits().length() == TAIL) {
                where.and("caller_tail = :tail", "tail", read.digits());
              } else {
                where.and("caller_hash = :number", "number", Names.hash(tenant, read));
              }
            });
  }

  /** The words that a call must have. */
  Optional<SaidWords> words() {
    return Given.optional("words", words, 60)
        .map(Plain::of)
        .map(
            plain -> {
              if (plain.isEmpty()) {
                throw Refused.invalid("words", "Give letters or digits to look for.");
              }
              return new SaidWords(plain);
            });
  }

  private static Optional<String> oneOf(String field, String given, Enum<?>[] known) {
    return Given.optional(field, given, 40)
        .map(
            code ->
                Arrays.stream(known)
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .filter(code::equals)
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Refused.invalid(field, "There is no %s '%s'.".formatted(field, code))));
  }
}
