package io.orderline.console.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.console.Installation;
import io.orderline.core.person.Person;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Moments;
import io.orderline.json.CoreJson;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The wishes to be erased. */
@Singleton
class ErasureTable {
  private static final String COLUMNS =
      "id, asked_at, asked_by, reason, masked, open_too, state, person, holders, ended_at";

  private static final String ADD =
      """
      insert into console.erasure (tenant, id, asked_at, asked_by, reason, masked, open_too, state,
        person, holders, due_at)
      values (:tenant, :id, :at, :by, :reason, :masked, :open, 'erasing', :person, '[]', :at)
      """;

  /** Only one process works on a wish until its lease ends. */
  private static final String CLAIM =
      """
      update console.erasure set due_at = :lease where tenant = :tenant and id = (
        select id from console.erasure
        where tenant = :tenant and state <> 'done' and due_at <= :now
        order by due_at limit 1 for update skip locked)
      returning
      """
          + COLUMNS;

  private static final String REMEMBER =
      "update console.erasure set person = :person, masked = :masked where tenant = :tenant and id = :id";

  private static final String NOTE =
      """
      update console.erasure set state = :state, person = cast(:person as text),
        masked = :masked, holders = :holders, due_at = :due,
        ended_at = cast(cast(:ended as text) as timestamptz)
      where tenant = :tenant and id = :id
      """;

  private final TenantTransaction transactions;

  ErasureTable(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<Void> add(Mutiny.Session session, TenantId tenant, Erasure erasure) {
    return session
        .createNativeQuery(ADD)
        .setParameter("tenant", tenant.value())
        .setParameter("id", erasure.id())
        .setParameter("at", erasure.askedAt())
        .setParameter("by", erasure.askedBy())
        .setParameter("reason", erasure.reason())
        .setParameter("masked", erasure.masked())
        .setParameter("open", erasure.openTicketsToo())
        .setParameter("person", json(erasure.person().orElseThrow()))
        .executeUpdate()
        .replaceWithVoid();
  }

  /** The latest first. */
  Uni<List<Erasure>> latest(TenantId tenant, int most) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(
                    "select "
                        + COLUMNS
                        + " from console.erasure where tenant = :tenant order by asked_at desc, id",
                    Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(ErasureTable::read).toList()));
  }

  /** How many are not done. */
  static Uni<Long> unfinished(Mutiny.Session session, TenantId tenant) {
    return session
        .createNativeQuery(
            "select count(*) from console.erasure where tenant = :tenant and state <> 'done'",
            Long.class)
        .setParameter("tenant", tenant.value())
        .getSingleResult();
  }

  Uni<List<TenantId>> due(Instant now) {
    return transactions.read(
        Installation.ROWS,
        session ->
            session
                .createNativeQuery("select console.tenants_with_erasures(:now)", String.class)
                .setParameter("now", now)
                .getResultList()
                .map(names -> names.stream().map(TenantId::new).toList()));
  }

  Uni<Optional<Erasure>> claim(TenantId tenant, Instant now, Duration lease) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setParameter("lease", now.plus(lease))
                .getResultList()
                .map(rows -> rows.stream().map(ErasureTable::read).findFirst()));
  }

  /** What is known of the person, before anything goes that tells it. */
  Uni<Void> remember(TenantId tenant, Erasure erasure, Person person) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(REMEMBER)
                .setParameter("person", json(person))
                .setParameter("masked", Asked.masked(person))
                .setParameter("tenant", tenant.value())
                .setParameter("id", erasure.id())
                .executeUpdate()
                .replaceWithVoid());
  }

  /** How far it is now: a round that outlives its lease adds to what another one has done. */
  Uni<Erasure> locked(Mutiny.Session session, TenantId tenant, String id) {
    return session
        .createNativeQuery(
            "select "
                + COLUMNS
                + " from console.erasure where tenant = :tenant and id = :id for update",
            Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id)
        .getSingleResult()
        .map(ErasureTable::read);
  }

  Uni<Void> note(Mutiny.Session session, TenantId tenant, Erasure erasure, Instant due) {
    return session
        .createNativeQuery(NOTE)
        .setParameter("state", erasure.state().code())
        .setParameter("person", erasure.person().map(ErasureTable::json).orElse(null))
        .setParameter("masked", erasure.masked())
        .setParameter("holders", json(erasure.holders()))
        .setParameter("due", due)
        .setParameter("ended", erasure.endedAt().map(Instant::toString).orElse(null))
        .setParameter("tenant", tenant.value())
        .setParameter("id", erasure.id())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Erasure read(Object[] row) {
    try {
      return new Erasure(
          (String) row[0],
          Moments.of(row[1]),
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (Boolean) row[5],
          Erasure.State.valueOf(((String) row[6]).toUpperCase(java.util.Locale.ROOT)),
          row[7] == null
              ? Optional.empty()
              : Optional.of(CoreJson.mapper().readValue((String) row[7], Person.class)),
          CoreJson.mapper().readValue((String) row[8], new TypeReference<List<HolderReport>>() {}),
          Moments.optional(row[9]));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an erasure cannot be read", e);
    }
  }

  private static String json(Object value) {
    try {
      return CoreJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an erasure cannot be written", e);
    }
  }
}
