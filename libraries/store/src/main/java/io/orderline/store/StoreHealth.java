package io.orderline.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the database answers, and is up all the same: it is away for all processes alike,
 * so that none should leave the Service for it. Who is left could not even say that it is away.
 */
@Readiness
@ApplicationScoped
class StoreHealth implements AsyncHealthCheck {
  /** Shorter than a probe waits. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Pool pool;
  private final StoreStanding standing;

  StoreHealth(Pool pool, StoreStanding standing) {
    this.pool = pool;
    this.standing = standing;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.query("select 1")
        .execute()
        .ifNoItem()
        .after(LONGEST)
        .fail()
        .invoke(_ -> standing.answered())
        .onFailure()
        .invoke(_ -> standing.missed())
        .replaceWith(this::told)
        .onFailure()
        .recoverWithItem(this::told);
  }

  private HealthCheckResponse told() {
    return HealthCheckResponse.named("database")
        .up()
        .withData(
            "state", standing.there() ? "there" : "away for " + standing.away().toSeconds() + " s")
        .build();
  }
}
