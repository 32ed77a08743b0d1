package io.orderline.console.keys;

import io.orderline.access.Principal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.Installation;
import io.orderline.console.account.Granting;
import io.orderline.console.account.RandomTexts;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Making, listing and revoking keys. */
@Singleton
class Keys {
  /** Revoked ones included. */
  private static final int MOST = 1000;

  private final TenantTransaction transactions;
  private final RandomTexts random;
  private final Tenants tenants;
  private final AuditLog audit;
  private final ConsoleConfig config;
  private final Clock clock;

  Keys(
      TenantTransaction transactions,
      RandomTexts random,
      Tenants tenants,
      AuditLog audit,
      ConsoleConfig config,
      Clock clock) {
    this.transactions = transactions;
    this.random = random;
    this.tenants = tenants;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** The keys of one's shops and brands, latest first. */
  Uni<List<KeyView>> seenBy(Principal principal) {
    return transactions
        .read(Installation.ROWS, Keys::all)
        .map(
            rows ->
                rows.stream()
                    .map(ApiKeyRow::shown)
                    .filter(key -> sees(principal, key))
                    .map(KeyView::of)
                    .toList());
  }

  Uni<KeyView.Made> make(Principal by, KeyInput asked) {
    Instant now = clock.instant();
    ApiKey key = asked.made(by, tenants, random.id(), config.rate().programs(), now);
    String shown = ApiKey.PREFIX + random.cookie();
    return transactions
        .write(Installation.ROWS, session -> add(session, by, key, shown))
        .onFailure(ConstraintViolationException.class)
        .transform(
            _ ->
                Refused.conflict(
                    "name-taken",
                    "Another key has or had this name, which the audit tells them by: choose another."))
        .replaceWith(() -> new KeyView.Made(KeyView.of(key), shown));
  }

  private Uni<Void> add(Mutiny.Session session, Principal by, ApiKey key, String shown) {
    return all(session)
        .invoke(
            keys -> {
              if (keys.size() >= MOST) {
                throw Refused.conflict("too-many", "There are %d keys already.".formatted(MOST));
              }
            })
        .chain(() -> session.persist(new ApiKeyRow(shown, key)))
        .chain(session::flush)
        .chain(() -> told(session, by, "key.made", key, granted(key)));
  }

  private static Map<String, String> granted(ApiKey key) {
    KeyView view = KeyView.of(key);
    return Map.of(
        "scopes", String.join(",", view.scopes()),
        "shops", view.everyShop() ? "*" : String.join(",", view.shops()),
        "brands", String.join(",", view.brands()),
        "expiresAt", view.expiresAt().toString());
  }

  /** From the next request on it is none. Revoking it again changes nothing. */
  Uni<Void> revoke(Principal by, String id) {
    return transactions.write(
        Installation.ROWS,
        session ->
            row(session, id)
                .chain(
                    row -> {
                      if (row == null || !sees(by, row.shown())) {
                        throw Refused.notFound();
                      }
                      if (row.shown().revokedAt().isPresent()) {
                        return Uni.createFrom().voidItem();
                      }
                      row.revoke(by.name(), clock.instant());
                      return told(session, by, "key.revoked", row.shown(), Map.of());
                    }));
  }

  private static boolean sees(Principal by, ApiKey key) {
    var granting = new Granting(by);
    return granting.reaches(key.shops()) && granting.covers(key.brands());
  }

  private Uni<Void> told(
      Mutiny.Session session, Principal by, String what, ApiKey key, Map<String, String> detail) {
    return audit.add(session, Installation.ROWS, new Deed(by.name(), what, key.who(), detail));
  }

  private static Uni<List<ApiKeyRow>> all(Mutiny.Session session) {
    return session
        .createSelectionQuery(
            "from ApiKeyRow where key.tenant = :tenant order by createdAt desc, id",
            ApiKeyRow.class)
        .setParameter("tenant", Installation.ROWS.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  private static Uni<ApiKeyRow> row(Mutiny.Session session, String id) {
    return session
        .createSelectionQuery(
            "from ApiKeyRow where key.tenant = :tenant and id = :id", ApiKeyRow.class)
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("id", id)
        .getSingleResultOrNull();
  }
}
