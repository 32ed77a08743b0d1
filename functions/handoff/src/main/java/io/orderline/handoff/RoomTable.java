package io.orderline.handoff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.handoff.Happening;
import io.orderline.core.handoff.Queues;
import io.orderline.core.handoff.Reception;
import io.orderline.core.handoff.Room;
import io.orderline.core.report.AgentChange;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.CoreJsonColumn;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.annotations.Immutable;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The rooms of the shops, each in one row. Who changes one holds its lock from reading to commit:
 * two processes never make an offer at the same time.
 */
@Singleton
class RoomTable {
  private static final String BEGIN =
      "insert into handoff.room (tenant, version, room) values (:tenant, 0, :room)"
          + " on conflict (tenant) do nothing";

  private static final String LOCK =
      "select version, room from handoff.room where tenant = :tenant for update";

  private static final String READ =
      """
      select version, case when version = :known then null else room end
      from handoff.room where tenant = :tenant
      """;

  private static final String SAVE =
      "update handoff.room set version = version + 1, room = :room where tenant = :tenant";

  private static final String HAPPENED =
      """
      insert into handoff.happening (tenant, contact, queue, kind, agent, detail, at)
      values (:tenant, :contact, :queue, :kind, cast(:agent as text), cast(:detail as text),
        cast(:at as timestamptz))
      """;

  private static final String CHANGED =
      """
      insert into handoff.agent_change (tenant, agent, state, at)
      values (:tenant, :agent, :state, cast(:at as timestamptz))
      """;

  private static final RoomColumn ROOM = new RoomColumn();

  private final TenantTransaction transactions;
  private final ShopQueues queues;
  private final Clock clock;

  /** What was read last, so that a room that has not changed is not read again. */
  private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(long version, Room room) {}

  @Immutable
  static class RoomColumn extends CoreJsonColumn<Room> {
    RoomColumn() {
      super(new TypeReference<>() {});
    }
  }

  RoomTable(TenantTransaction transactions, ShopQueues queues, Clock clock) {
    this.transactions = transactions;
    this.queues = queues;
    this.clock = clock;
  }

  /** The room as it was a moment ago; nobody waits for it. */
  Uni<Room> read(TenantId tenant) {
    return transactions.read(tenant, session -> read(session, tenant));
  }

  Uni<Room> read(Mutiny.Session session, TenantId tenant) {
    Kept before = kept.getOrDefault(tenant, new Kept(-1, Room.EMPTY));
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("known", before.version())
        .getSingleResultOrNull()
        .map(
            row -> {
              if (row == null) {
                return Room.EMPTY;
              }
              if (row[1] == null) {
                return before.room();
              }
              Kept now =
                  new Kept(
                      ((Number) row[0]).longValue(),
                      ROOM.convertToEntityAttribute((String) row[1]));
              kept.merge(tenant, now, (a, b) -> a.version() > b.version() ? a : b);
              return now.room();
            });
  }

  /** What somebody does in a room, and what follows in the same transaction. */
  @FunctionalInterface
  interface Act<T> {
    Uni<T> in(Mutiny.Session session, Reception reception);
  }

  /** The result of an act, and the room after it. */
  record After<T>(T result, Room room) {}

  /** Changes the room under its lock, does what is due besides, and notes what has happened. */
  <T> Uni<After<T>> change(TenantId tenant, Act<T> act) {
    return transactions.write(
        tenant,
        session ->
            lock(session, tenant)
                .chain(
                    before -> {
                      Instant now = clock.instant();
                      Queues open = queues.at(tenant, now);
                      var reception = new Reception(before, open, now);
                      return act.in(session, reception)
                          .chain(
                              result -> {
                                Room after = reception.settle(before.settledAt());
                                return save(session, tenant, after)
                                    .chain(() -> note(session, tenant, reception.happened()))
                                    .chain(
                                        () ->
                                            changed(
                                                session,
                                                tenant,
                                                AgentChange.between(before, after, now)))
                                    .replaceWith(new After<>(result, after));
                              });
                    }));
  }

  private Uni<Room> lock(Mutiny.Session session, TenantId tenant) {
    return locked(session, tenant)
        .chain(
            row ->
                row != null
                    ? Uni.createFrom().item(row)
                    : session
                        .createNativeQuery(BEGIN)
                        .setParameter("tenant", tenant.value())
                        .setParameter("room", ROOM.convertToDatabaseColumn(Room.EMPTY))
                        .executeUpdate()
                        .chain(() -> locked(session, tenant)))
        .map(row -> ROOM.convertToEntityAttribute((String) row[1]));
  }

  private static Uni<Object[]> locked(Mutiny.Session session, TenantId tenant) {
    return session
        .createNativeQuery(LOCK, Object[].class)
        .setParameter("tenant", tenant.value())
        .getSingleResultOrNull();
  }

  private static Uni<Void> save(Mutiny.Session session, TenantId tenant, Room room) {
    return session
        .createNativeQuery(SAVE)
        .setParameter("tenant", tenant.value())
        .setParameter("room", ROOM.convertToDatabaseColumn(room))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Void> note(Mutiny.Session session, TenantId tenant, List<Happening> happened) {
    return Multi.createFrom()
        .iterable(happened)
        .onItem()
        .transformToUniAndConcatenate(happening -> note(session, tenant, happening))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> changed(
      Mutiny.Session session, TenantId tenant, List<AgentChange> changes) {
    return Multi.createFrom()
        .iterable(changes)
        .onItem()
        .transformToUniAndConcatenate(
            change ->
                session
                    .createNativeQuery(CHANGED)
                    .setParameter("tenant", tenant.value())
                    .setParameter("agent", change.agent())
                    .setParameter("state", change.state())
                    .setParameter("at", change.at())
                    .executeUpdate())
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> note(Mutiny.Session session, TenantId tenant, Happening happening) {
    Uni<Void> noted =
        session
            .createNativeQuery(HAPPENED)
            .setParameter("tenant", tenant.value())
            .setParameter("contact", happening.contact().value())
            .setParameter("queue", happening.queue())
            .setParameter("kind", happening.kind().code())
            .setParameter("agent", happening.agent().orElse(null))
            .setParameter("detail", happening.detail().orElse(null))
            .setParameter("at", happening.at())
            .executeUpdate()
            .replaceWithVoid();
    return happening.kind() == Happening.Kind.ANSWERED
        ? noted.chain(() -> ContactTable.answered(session, tenant, happening))
        : noted;
  }
}
