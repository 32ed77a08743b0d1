package io.orderline.events;

import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.Holders;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What events hold of a person: those that were sent or wait to be, those that a consumer has not
 * taken yet, and dead letters. Whatever comes late of what was erased takes no effect any more.
 */
@Singleton
class HeldEvents implements PersonalHolder {
  /** How many events a step looks at, and how many it tells with their content. */
  private static final int SPAN = 4_000;

  private static final int WHOLE = 200;

  private static final String OUTGOING =
      "select position, 'event' kind, subject, event, at from events.outbox where tenant = :tenant";

  /** What a consumer has done is a note without an event. */
  private static final String INCOMING =
      """
      select position, case state when 'dead' then 'dead_letter' else 'waiting_event' end kind,
        subject, event, at
      from events.inbox where tenant = :tenant and state in ('waiting', 'dead')
      """;

  private static final String FIND =
      """
      select s.position, s.kind, s.subject, s.at, case when :whole then s.event end,
        coalesce(s.subject = any (string_to_array(:subjects, E'\\n')), false) or s.at <= :until
          and :texts <> '' and s.event ~ :texts
      from (%s and position > :after order by position limit :span) s order by s.position
      """;

  private static final String ERASE =
      """
      select events.erase(string_to_array(:subjects, E'\\n'),
        cast(string_to_array(:outgoing, ' ') as bigint[]),
        cast(string_to_array(:incoming, ' ') as bigint[]), cast(:now as timestamptz))
      """;

  private final TenantTransaction transactions;
  private final Clock clock;

  HeldEvents(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    int span = question.whole() ? WHOLE : SPAN;
    Place place = question.after().map(Place::read).orElse(Place.FIRST);
    return Holders.stage(
        "events",
        transactions
            .read(tenant, session -> rows(session, tenant, question, place, span))
            .map(rows -> step(rows, question, place, span)));
  }

  /**
   * Where a step begins: first what is sent, then what has come in.
   *
   * @param table {@code o} or {@code i}
   */
  private record Place(char table, long position) {
    static final Place FIRST = new Place('o', -1);
    static final Place SECOND = new Place('i', -1);

    static Place read(String text) {
      return new Place(text.charAt(0), Long.parseLong(text.substring(2)));
    }

    String text() {
      return table + ":" + position;
    }

    Optional<Place> after(List<Object[]> rows, int span) {
      return rows.size() == span
          ? Optional.of(new Place(table, (Long) rows.getLast()[0]))
          : table == 'o' ? Optional.of(SECOND) : Optional.empty();
    }
  }

  private static Uni<List<Object[]>> rows(
      Mutiny.Session session, TenantId tenant, Question question, Place place, int span) {
    Person person = question.person();
    return session
        .createNativeQuery(
            FIND.formatted(place.table() == 'o' ? OUTGOING : INCOMING), Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("after", place.position())
        .setParameter("span", span)
        .setParameter("whole", question.whole())
        .setParameter("subjects", String.join("\n", person.subjects()))
        .setParameter("until", person.until())
        .setParameter("texts", person.inTexts().orElse(""))
        .getResultList();
  }

  private static Step step(List<Object[]> rows, Question question, Place place, int span) {
    return new Step(
        rows.stream()
            .filter(row -> (Boolean) row[5])
            .map(row -> item(row, question.person(), place))
            .toList(),
        Person.asOf(question.person().until()),
        place.after(rows, span).map(Place::text));
  }

  private static HeldItem item(Object[] row, Person person, Place place) {
    return new HeldItem(
        (String) row[1],
        new Place(place.table(), (Long) row[0]).text(),
        Moments.optional(row[3]),
        person.open().contains((String) row[2])
            ? Optional.of(Obstacle.OPEN_TICKET)
            : Optional.empty(),
        Optional.ofNullable((String) row[4]));
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return Holders.stage(
        "events",
        transactions
            .write(
                tenant,
                session ->
                    session
                        .createNativeQuery(ERASE, Long.class)
                        .setParameter("subjects", String.join("\n", erasure.person().subjects()))
                        .setParameter("outgoing", places(erasure, "o:"))
                        .setParameter("incoming", places(erasure, "i:"))
                        .setParameter("now", clock.instant())
                        .getSingleResult())
            .map(count -> new Erased(Math.toIntExact(count), name())));
  }

  private static String places(Erasure erasure, String table) {
    return String.join(
        " ",
        erasure.items().stream()
            .map(HeldItem::id)
            .filter(id -> id.startsWith(table))
            .map(id -> String.valueOf(Long.parseLong(id.substring(table.length()))))
            .toList());
  }
}
