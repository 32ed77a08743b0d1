package io.orderline.call.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.call.tape.RecordingRemoval;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Person;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Moments;
import io.orderline.json.CoreJson;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and erases rows of this function that are one person's. */
@Singleton
class StoredPersons {
  /** Hashes of what callers said to be found by, and of codes that were sent to them. */
  private static final String BESIDE =
      """
      select 'guess', g.who || ':' || g.said, g.at from call.identity_guess g
        where g.tenant = :tenant and (g.who = any (string_to_array(:whos, ' '))
          or g.said = any (string_to_array(:saids, ' ')))
      union all
      select 'code', c.customer, c.sent_at from call.identity_code c
        where c.tenant = :tenant and c.customer = any (string_to_array(:customers, E'\\n'))
      """;

  private static final String SOUNDS =
      """
      select r.name, r.call_id, r.began_at, r.frames::float8 / r.sample_rate, r.expires_at
      from call.recording r where r.tenant = :tenant and r.state in ('recording', 'kept', 'erased')
        and r.call_id = any (string_to_array(:ids, E'\\n'))
      order by r.began_at, r.name
      """;

  private static final List<String> ERASE =
      List.of(
          "delete from call.booking where tenant = :tenant and call_id = any (string_to_array(:ids, E'\\n'))",
          "delete from call.recording where tenant = :tenant and call_id = any (string_to_array(:ids, E'\\n'))",
          "delete from call.stream where tenant = :tenant and call_id = any (string_to_array(:ids, E'\\n'))",
          "delete from call.call where tenant = :tenant and id = any (string_to_array(:ids, E'\\n'))");

  private static final String ERASE_GUESSES =
      "delete from call.identity_guess where tenant = :tenant and who || ':' || said = any (string_to_array(:ids, E'\\n'))";

  private static final String ERASE_CODES =
      "delete from call.identity_code where tenant = :tenant and customer = any (string_to_array(:ids, E'\\n'))";

  private final TenantTransaction transactions;
  private final RecordingRemoval recordings;

  StoredPersons(TenantTransaction transactions, RecordingRemoval recordings) {
    this.transactions = transactions;
    this.recordings = recordings;
  }

  /** A call and its turns, as they are kept. */
  @RegisterForReflection
  private record Whole(CallRecord call, List<RecordedTurn> turns) {}

  /** That there is sound of a call. */
  @RegisterForReflection
  private record Sound(String call, double seconds, String expires) {}

  /** The calls with what was said in them. */
  Uni<List<HeldItem>> whole(TenantId tenant, List<HeldItem> calls) {
    return Multi.createFrom()
        .iterable(calls)
        .onItem()
        .transformToUniAndConcatenate(
            call -> transactions.read(tenant, session -> whole(session, tenant, call)))
        .collect()
        .asList();
  }

  /**
   * What is kept of the sound of calls. It is named and not copied: a file of JSON is no place for
   * hours of sound, and who copies it listens to it in the console, for a reason.
   */
  Uni<List<HeldItem>> sounds(TenantId tenant, List<HeldItem> calls, boolean whole) {
    return calls.isEmpty()
        ? Uni.createFrom().item(List.of())
        : transactions
            .read(
                tenant,
                session ->
                    session
                        .createNativeQuery(SOUNDS, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter(
                            "ids", String.join("\n", calls.stream().map(HeldItem::id).toList()))
                        .getResultList())
            .map(rows -> rows.stream().map(row -> sound(row, calls, whole)).toList());
  }

  /** The sound of a call stays as long as the call does. */
  private static HeldItem sound(Object[] row, List<HeldItem> calls, boolean whole) {
    String call = (String) row[1];
    return new HeldItem(
        "recording",
        (String) row[0],
        Optional.of(Moments.of(row[2])),
        calls.stream()
            .filter(each -> each.id().equals(call))
            .findFirst()
            .flatMap(HeldItem::obstacle),
        whole
            ? Optional.of(
                json(
                    new Sound(
                        call, ((Number) row[3]).doubleValue(), Moments.of(row[4]).toString())))
            : Optional.empty());
  }

  private static Uni<HeldItem> whole(Mutiny.Session session, TenantId tenant, HeldItem call) {
    return session
        .find(CallRow.class, new CallRow.Key(tenant.value(), call.id()))
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(call)
                    : session
                        .createSelectionQuery(
                            "from TurnRow where key.tenant = :tenant and key.callId = :call order by key.number",
                            TurnRow.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("call", call.id())
                        .getResultList()
                        .map(
                            turns ->
                                new Whole(
                                    row.record(), turns.stream().map(TurnRow::recorded).toList()))
                        .map(content -> with(call, content)));
  }

  private static HeldItem with(HeldItem call, Whole content) {
    return new HeldItem(
        call.kind(), call.id(), call.at(), call.obstacle(), Optional.of(json(content)));
  }

  private static String json(Object content) {
    try {
      return CoreJson.mapper().writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a call cannot be written as JSON", e);
    }
  }

  /** Guesses and codes: hashes, but the person's. */
  Uni<List<HeldItem>> beside(TenantId tenant, Person person) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(BESIDE, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("whos", sealed(tenant, numbers(person)))
                .setParameter("saids", sealed(tenant, said(person)))
                .setParameter(
                    "customers",
                    String.join(
                        "\n", person.customers().stream().map(CustomerId::value).sorted().toList()))
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new HeldItem(
                                        (String) row[0],
                                        (String) row[1],
                                        Optional.of(Moments.of(row[2])),
                                        Optional.empty(),
                                        Optional.empty()))
                            .toList()));
  }

  private static Stream<String> numbers(Person person) {
    return Stream.concat(
        person.numbers().stream().map(PhoneNumber::digits), person.digits().stream());
  }

  /** What is said to be found by; four digits are said of many. */
  private static Stream<String> said(Person person) {
    return Stream.concat(numbers(person), person.orders().stream().map(OrderNumber::value));
  }

  private static String sealed(TenantId tenant, Stream<String> texts) {
    return String.join(" ", texts.distinct().map(text -> Sealed.of(tenant, text)).toList());
  }

  /** The sound first: as long as it is there, its rows say where. */
  Uni<Integer> erase(TenantId tenant, List<HeldItem> items) {
    return recordings
        .erase(
            tenant,
            items.stream()
                .filter(item -> item.kind().equals("call"))
                .map(item -> new CallId(item.id()))
                .toList())
        .chain(() -> rows(tenant, items))
        .map(
            count ->
                count + (int) items.stream().filter(i -> i.kind().equals("recording")).count());
  }

  private Uni<Integer> rows(TenantId tenant, List<HeldItem> items) {
    return transactions.write(
        tenant,
        session ->
            Multi.createFrom()
                .iterable(ERASE)
                .onItem()
                .transformToUniAndConcatenate(sql -> run(session, sql, tenant, items, "call"))
                .collect()
                .last()
                .chain(
                    calls ->
                        run(session, ERASE_GUESSES, tenant, items, "guess")
                            .chain(
                                guesses ->
                                    run(session, ERASE_CODES, tenant, items, "code")
                                        .map(codes -> calls + guesses + codes))));
  }

  private static Uni<Integer> run(
      Mutiny.Session session, String sql, TenantId tenant, List<HeldItem> items, String kind) {
    List<String> ids =
        items.stream().filter(item -> item.kind().equals(kind)).map(HeldItem::id).toList();
    return session
        .createNativeQuery(sql)
        .setParameter("tenant", tenant.value())
        .setParameter("ids", String.join("\n", ids))
        .executeUpdate();
  }
}
