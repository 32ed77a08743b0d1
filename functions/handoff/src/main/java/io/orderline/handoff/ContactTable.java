package io.orderline.handoff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Card;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.Happening;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Moments;
import io.orderline.store.CoreJsonColumn;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is kept of each hand-over: the card, what was said and what was noted down. */
final class ContactTable {
  private static final String ADD =
      """
      insert into handoff.contact (tenant, id, call_id, queue, customer, card, entered_at)
      values (:tenant, :id, :call, :queue, cast(:customer as text), :card,
        cast(:at as timestamptz))
      on conflict (tenant, id) do nothing
      """;

  private static final String ANSWERED =
      """
      update handoff.contact set agent = :agent, answered_at = cast(:at as timestamptz)
      where tenant = :tenant and id = :id
      """;

  private static final String LAST_AGENT =
      """
      select agent from handoff.contact
      where tenant = :tenant and customer = :customer and answered_at is not null
      order by answered_at desc limit 1
      """;

  private static final String SAY =
      """
      insert into handoff.said (tenant, contact, voice, text, at)
      select :tenant, id, :voice, :text, cast(:at as timestamptz) from handoff.contact
      where tenant = :tenant and call_id = :call order by entered_at desc limit 1
      """;

  private static final String FIND =
      "select card, notes, outcome, call_id, queue, entered_at from handoff.contact"
          + " where tenant = :tenant and id = :id";

  private static final String SAID =
      """
      select number, voice, text, at from handoff.said
      where tenant = :tenant and contact = :contact order by number desc limit 200
      """;

  private static final String MOODS =
      """
      select id, cast(card as jsonb) ->> 'mood' from handoff.contact
      where tenant = :tenant and id in (:ids)
      """;

  private static final CardColumn CARD = new CardColumn();

  private ContactTable() {}

  @Immutable
  static class CardColumn extends CoreJsonColumn<Card> {
    CardColumn() {
      super(new TypeReference<>() {});
    }
  }

  /** A hand-over with all that is kept of it. */
  record Kept(
      Card card,
      String notes,
      Optional<String> outcome,
      String call,
      String queue,
      Instant enteredAt) {}

  static Uni<Void> add(
      Mutiny.Session session,
      TenantId tenant,
      ContactId id,
      CallId call,
      String queue,
      LineAct.Enter enter,
      Instant at) {
    return session
        .createNativeQuery(ADD)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id.value())
        .setParameter("call", call.value())
        .setParameter("queue", queue)
        .setParameter("customer", enter.customer().orElse(null))
        .setParameter("card", CARD.convertToDatabaseColumn(enter.card()))
        .setParameter("at", at)
        .executeUpdate()
        .replaceWithVoid();
  }

  static Uni<Void> answered(Mutiny.Session session, TenantId tenant, Happening happening) {
    return session
        .createNativeQuery(ANSWERED)
        .setParameter("tenant", tenant.value())
        .setParameter("id", happening.contact().value())
        .setParameter("agent", happening.agent().orElse(null))
        .setParameter("at", happening.at())
        .executeUpdate()
        .replaceWithVoid();
  }

  static Uni<Optional<String>> lastAgent(
      Mutiny.Session session, TenantId tenant, Optional<String> customer) {
    return customer.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : session
            .createNativeQuery(LAST_AGENT, String.class)
            .setParameter("tenant", tenant.value())
            .setParameter("customer", customer.get())
            .getSingleResultOrNull()
            .map(Optional::ofNullable);
  }

  static Uni<Void> say(
      Mutiny.Session session, TenantId tenant, CallId call, LineAct.Said said, Instant at) {
    return session
        .createNativeQuery(SAY)
        .setParameter("tenant", tenant.value())
        .setParameter("voice", said.voice().name())
        .setParameter("text", said.text())
        .setParameter("at", at)
        .setParameter("call", call.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  static Uni<Void> set(
      Mutiny.Session session, TenantId tenant, ContactId id, String column, String value) {
    if (!List.of("notes", "outcome").contains(column)) {
      throw new IllegalArgumentException(column);
    }
    return session
        .createNativeQuery(
            "update handoff.contact set "
                + column
                + " = :value where tenant = :tenant and id = :id")
        .setParameter("tenant", tenant.value())
        .setParameter("id", id.value())
        .setParameter("value", value)
        .executeUpdate()
        .replaceWithVoid();
  }

  static Uni<Optional<Kept>> find(Mutiny.Session session, TenantId tenant, ContactId id) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .map(
            row ->
                row == null
                    ? Optional.<Kept>empty()
                    : Optional.of(
                        new Kept(
                            CARD.convertToEntityAttribute((String) row[0]),
                            (String) row[1],
                            Optional.ofNullable((String) row[2]),
                            (String) row[3],
                            (String) row[4],
                            Moments.of(row[5]))));
  }

  /** What was said, the first first; of a long talk the last. */
  static Uni<List<DeskView.Line>> said(Mutiny.Session session, TenantId tenant, ContactId id) {
    return session
        .createNativeQuery(SAID, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("contact", id.value())
        .getResultList()
        .map(
            rows ->
                rows.reversed().stream()
                    .map(
                        row ->
                            new DeskView.Line(
                                ((Number) row[0]).intValue(),
                                LineAct.Voice.valueOf((String) row[1]),
                                (String) row[2],
                                Moments.of(row[3])))
                    .toList());
  }

  /** How callers sound, by hand-over. */
  static Uni<Map<String, String>> moods(Mutiny.Session session, TenantId tenant, List<String> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : session
            .createNativeQuery(MOODS, Object[].class)
            .setParameter("tenant", tenant.value())
            .setParameter("ids", ids)
            .getResultList()
            .map(
                rows ->
                    rows.stream()
                        .collect(
                            java.util.stream.Collectors.toMap(
                                row -> (String) row[0], row -> String.valueOf(row[1]))));
  }
}
