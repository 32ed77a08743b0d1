package io.orderline.console.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.console.ConsoleConfig;
import io.orderline.core.tenant.TenantId;
import io.orderline.json.CoreJson;
import io.orderline.store.AfterCommit;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where it is noted what other systems are to be told, in the transaction that knows of it. */
@Singleton
public class Announcements {
  /** One row for each webhook that wants it; one that is there already was told, or will be. */
  private static final String ADD =
      """
      insert into console.webhook_delivery (tenant, id, webhook, kind, about, at, body, state,
        tries, due_at, give_up_at, created_at)
      select w.tenant,
        substr(encode(sha256(convert_to(w.id || ' ' || :key, 'UTF8')), 'hex'), 1, 32),
        w.id, :kind, :about, cast(:at as timestamptz), :body, 'waiting', 0,
        cast(:now as timestamptz), cast(:giveUp as timestamptz), cast(:now as timestamptz)
      from console.webhook w
      where w.tenant = :tenant and w.enabled and w.created_at <= :at
        and :kind = any (string_to_array(w.kinds, ','))
        and (w.brands = '' or cast(:brand as text) = any (string_to_array(w.brands, ',')))
      on conflict do nothing
      """;

  private final TenantTransaction transactions;
  private final Courier courier;
  private final ConsoleConfig config;
  private final Clock clock;

  Announcements(
      TenantTransaction transactions, Courier courier, ConsoleConfig config, Clock clock) {
    this.transactions = transactions;
    this.courier = courier;
    this.config = config;
    this.clock = clock;
  }

  /** Adds them to a transaction; they are sent soon after it. */
  public Uni<Void> add(Mutiny.Session session, TenantId tenant, List<Happening> happenings) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Happening happening : happenings) {
      done = done.chain(() -> add(session, tenant, happening));
    }
    return done;
  }

  private Uni<Void> add(Mutiny.Session session, TenantId tenant, Happening happening) {
    Instant now = clock.instant();
    return session
        .createNativeQuery(ADD)
        .setParameter("tenant", tenant.value())
        .setParameter("key", happening.kind().code() + " " + happening.key())
        .setParameter("kind", happening.kind().code())
        .setParameter("about", happening.about())
        .setParameter("at", happening.at())
        .setParameter("body", json(happening))
        .setParameter("brand", happening.brand().orElse(null))
        .setParameter("now", now)
        .setParameter("giveUp", now.plus(config.webhooks().giveUpAfter()))
        .executeUpdate()
        .invoke(
            rows -> {
              if (rows > 0) {
                AfterCommit.of(session).run(courier::wake);
              }
            })
        .replaceWithVoid();
  }

  /** The shops where somebody wants to hear of this. */
  public Uni<List<TenantId>> shopsThatWant(Kind kind) {
    return transactions.read(
        WebhookTable.NOBODY,
        session ->
            session
                .createNativeQuery("select console.webhooks_wanting(:kind)", String.class)
                .setParameter("kind", kind.code())
                .getResultList()
                .map(names -> names.stream().map(TenantId::new).toList()));
  }

  static String json(Happening happening) {
    try {
      return CoreJson.mapper().writeValueAsString(happening.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }
}
