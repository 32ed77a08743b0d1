package io.orderline.console.calls;

import io.orderline.access.Principal;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Pages;
import io.orderline.console.paging.Place;
import io.orderline.console.paging.Row;
import io.orderline.console.paging.Where;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Calls as people look for them. */
@Singleton
public class CallList {
  private static final String COLUMNS =
      """
      select id, started_at, ended_at, phase, outcome, mood, turns, caller, customer, brand,
        direction, provider, agent, array_to_string(intents, ' '), array_to_string(orders, ' '),
        array_to_string(tickets, ' '), unanswered, flows, first_words
      from console.call where\s""";

  private static final String LATEST = " order by started_at desc, id desc";

  private final TenantTransaction transactions;

  CallList(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /** How many calls the list of this query holds: what a board counts is what its list shows. */
  public Uni<Integer> count(
      Mutiny.Session session, TenantId tenant, Principal principal, Map<String, String> query) {
    return count(session, tenant, principal, CallSearch.of(query));
  }

  /** How many calls a search finds. */
  Uni<Integer> count(TenantId tenant, Principal principal, CallSearch search) {
    return transactions.read(tenant, session -> count(session, tenant, principal, search));
  }

  private static Uni<Integer> count(
      Mutiny.Session session, TenantId tenant, Principal principal, CallSearch search) {
    Where where = search.where(tenant, principal);
    return restricted(session, where, search)
        .chain(
            () ->
                where
                    .fill(
                        session.createNativeQuery(
                            "select count(*) from console.call where " + where.sql(), Long.class))
                    .getSingleResult())
        .map(Math::toIntExact);
  }

  /** The words of a search are looked up first. */
  private static Uni<Void> restricted(Mutiny.Session session, Where where, CallSearch search) {
    return search
        .words()
        .map(said -> said.restrict(session, where))
        .orElse(Uni.createFrom().voidItem());
  }

  Uni<CallPage> page(TenantId tenant, Principal principal, CallSearch search) {
    Limit limit = search.limit();
    Where where = search.where(tenant, principal);
    search.place().ifPresent(place -> goOn(where, place));
    return transactions
        .read(
            tenant,
            session ->
                restricted(session, where, search)
                    .chain(
                        () ->
                            Pages.rows(
                                session, COLUMNS + where.sql() + LATEST, where, limit.asked())))
        .map(rows -> rows.stream().map(CallList::summary).toList())
        .map(
            found ->
                new CallPage(
                    limit.items(found),
                    limit.next(
                        found,
                        last ->
                            CallSearch.CURSOR.text(
                                new Place(last.startedAt(), last.id()).text()))));
  }

  /** Two conditions, because the index helps with the first. */
  private static void goOn(Where where, Place place) {
    where
        .and("started_at <= :placeAt", "placeAt", place.at())
        .and("(started_at < :placeAt or id < :placeName)", "placeName", place.name());
  }

  private static CallPage.Summary summary(Row row) {
    return new CallPage.Summary(
        row.text(),
        row.moment(),
        row.optionalMoment(),
        row.text(),
        row.text(),
        row.text(),
        row.number(),
        row.optional(),
        row.optional(),
        row.optional(),
        row.text(),
        row.text(),
        row.optional(),
        row.texts(),
        row.texts(),
        row.texts(),
        row.number(),
        row.optionalNumber(),
        row.optional());
  }
}
