package io.orderline.console.webhooks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.orderline.access.token.Seal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.paging.Row;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Webhooks as they are kept: what is secret in them is sealed. */
@Singleton
class WebhookTable {
  /** A name that no shop has; it only fills the place of one. */
  static final TenantId NOBODY = new TenantId("0-nobody");

  private static final String PURPOSE = "webhooks";

  private static final String COLUMNS =
      "select id, name, shape, address, secret, kinds, brands, enabled, created_at, created_by,"
          + " shown_address from console.webhook where tenant = :tenant ";

  private static final String WRITE =
      """
      insert into console.webhook (tenant, id, name, shape, address, shown_address, secret, kinds,
        brands, enabled, created_at, created_by)
      values (:tenant, :id, :name, :shape, :address, :shown, cast(:secret as text), :kinds, :brands,
        :enabled, :at, :by)
      on conflict (tenant, id) do update set name = excluded.name, address = excluded.address,
        shown_address = excluded.shown_address, secret = excluded.secret, kinds = excluded.kinds,
        brands = excluded.brands, enabled = excluded.enabled
      """;

  private final Optional<Seal> seal;

  WebhookTable(ConsoleConfig config) {
    this.seal = config.webhooks().secret().map(secret -> new Seal(secret, PURPOSE));
  }

  /**
   * A webhook as it was read.
   *
   * @param webhook empty where it was sealed with another key than ours
   * @param shown what everybody who manages webhooks may see of it
   */
  record Kept(Optional<Webhook> webhook, Shown shown) {}

  /** What is not secret. */
  record Shown(
      String id,
      String name,
      Shape shape,
      String address,
      boolean signed,
      Set<Kind> kinds,
      Set<String> brands,
      boolean enabled,
      Instant createdAt,
      String createdBy) {}

  /** Fails where nothing could be sealed. */
  void check() {
    if (seal.isEmpty()) {
      throw Refused.conflict(
          "no-seal",
          "Addresses and secrets are kept sealed: set ORDERLINE_CONSOLE_WEBHOOKS_SECRET where the"
              + " server runs.");
    }
  }

  Uni<Void> write(Mutiny.Session session, TenantId tenant, Webhook webhook) {
    String place = place(tenant, webhook.id());
    Seal ours = seal.orElseThrow();
    return session
        .createNativeQuery(WRITE)
        .setParameter("tenant", tenant.value())
        .setParameter("id", webhook.id())
        .setParameter("name", webhook.name())
        .setParameter("shape", webhook.shape().code())
        .setParameter("address", ours.close(webhook.address().toString(), place))
        .setParameter("shown", WebhookAddress.shown(webhook.address()))
        .setParameter(
            "secret", webhook.secret().map(secret -> ours.close(secret, place)).orElse(null))
        .setParameter(
            "kinds", webhook.kinds().stream().map(Kind::code).sorted().collect(joining(",")))
        .setParameter("brands", webhook.brands().stream().sorted().collect(joining(",")))
        .setParameter("enabled", webhook.enabled())
        .setParameter("at", webhook.createdAt())
        .setParameter("by", webhook.createdBy())
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<List<Kept>> all(Mutiny.Session session, TenantId tenant) {
    return session
        .createNativeQuery(COLUMNS + "order by created_at, id", Object[].class)
        .setParameter("tenant", tenant.value())
        .getResultList()
        .map(rows -> rows.stream().map(row -> read(tenant, new Row(row))).toList());
  }

  /** One, for us alone until the transaction ends; fails where there is none. */
  Uni<Kept> locked(Mutiny.Session session, TenantId tenant, String id) {
    return session
        .createNativeQuery(COLUMNS + "and id = :id for update", Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refused::notFound)
        .map(row -> read(tenant, new Row(row)));
  }

  private Kept read(TenantId tenant, Row row) {
    String id = row.text();
    String name = row.text();
    Shape shape = Shape.coded(row.text()).orElse(Shape.JSON);
    Optional<URI> address = address(tenant, id, row.text());
    Optional<String> sealed = row.optional();
    Optional<String> secret = sealed.flatMap(text -> secret(tenant, id, text));
    Set<Kind> kinds = split(row.text()).flatMap(code -> Kind.coded(code).stream()).collect(toSet());
    Set<String> brands = split(row.text()).collect(toSet());
    boolean enabled = row.flag();
    Instant createdAt = row.moment();
    String createdBy = row.text();
    var shown =
        new Shown(
            id,
            name,
            shape,
            row.text(),
            sealed.isPresent(),
            kinds,
            brands,
            enabled,
            createdAt,
            createdBy);
    return new Kept(
        address
            .filter(_ -> secret.isPresent() == sealed.isPresent())
            .map(
                to ->
                    new Webhook(
                        id, name, shape, to, secret, kinds, brands, enabled, createdAt, createdBy)),
        shown);
  }

  /** The address as it was sealed; empty where another key did. */
  Optional<URI> address(TenantId tenant, String id, String sealed) {
    return secret(tenant, id, sealed).map(URI::create);
  }

  /** The secret as it was sealed; empty where another key did. */
  Optional<String> secret(TenantId tenant, String id, String sealed) {
    return seal.flatMap(ours -> ours.open(sealed, place(tenant, id)));
  }

  private static String place(TenantId tenant, String id) {
    return tenant.value() + " " + id;
  }

  private static Stream<String> split(String joined) {
    return joined.isEmpty() ? Stream.empty() : Arrays.stream(joined.split(","));
  }
}
