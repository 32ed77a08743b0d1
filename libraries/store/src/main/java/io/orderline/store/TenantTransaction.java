package io.orderline.store;

import io.orderline.core.tenant.TenantId;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs work in one transaction of one tenant. Row-level security lets it see and change that
 * tenant's rows only, whatever its queries say.
 *
 * <p>May be called from any thread: the work runs on an event loop, and so does what follows the
 * result. A worker thread may therefore await it; an event loop must not.
 */
@ApplicationScoped
public class TenantTransaction {
  private final Mutiny.SessionFactory sessions;
  private final StoreConfig config;
  private final Vertx vertx;
  private final StoreStanding standing;
  private final TenantProof proof;

  TenantTransaction(
      Mutiny.SessionFactory sessions, StoreConfig config, Vertx vertx, StoreStanding standing) {
    this.standing = standing;
    this.sessions = sessions;
    this.config = config;
    this.proof = new TenantProof(config.password());
    this.vertx = vertx;
  }

  /**
   * Runs the work and commits it. Whatever fails rolls it back.
   *
   * @param work uses the session it is given, and nothing of it after its result
   * @return the work's result after the commit; fails with {@link StoreUnavailable} when the
   *     database is, else with what the work failed with
   */
  public <T> Uni<T> write(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
    return run(session -> new TenantSession(session, tenant, proof.of(tenant)).write(work));
  }

  /**
   * Runs work that only reads. Its result is handed on without waiting for the transaction's end.
   */
  public <T> Uni<T> read(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
    return run(session -> new TenantSession(session, tenant, proof.of(tenant)).read(work));
  }

  private <T> Uni<T> run(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> inTime(session().chain(work::apply)))
        .runSubscriptionOn(command -> onEventLoop(command))
        .invoke(_ -> standing.answered())
        .onFailure(fault -> fault instanceof StoreUnavailable || DatabaseFailures.isOutage(fault))
        .transform(this::missed);
  }

  /**
   * Fails when the time is over, and on the event loop of the work: given up from another thread, a
   * transaction could be rolled back between two of its steps and then go on.
   */
  private <T> Uni<T> inTime(Uni<T> work) {
    return Uni.createFrom()
        .emitter(
            end -> {
              long timer =
                  vertx.setTimer(
                      config.timeout().toMillis(), _ -> end.fail(new TimeoutException()));
              Cancellable running = work.subscribe().with(end::complete, end::fail);
              end.onTermination(
                  () -> {
                    vertx.cancelTimer(timer);
                    running.cancel();
                  });
            });
  }

  /** Whatever keeps us from a connection is an outage, also what has no type of its own. */
  private Uni<Mutiny.Session> session() {
    return sessions.openSession().onFailure().transform(TenantTransaction::unavailable);
  }

  private StoreUnavailable missed(Throwable cause) {
    standing.missed();
    return cause instanceof StoreUnavailable known ? known : unavailable(cause);
  }

  private static StoreUnavailable unavailable(Throwable cause) {
    return new StoreUnavailable("the database does not answer", cause);
  }

  private void onEventLoop(Runnable command) {
    Context current = Vertx.currentContext();
    if (current != null && Context.isOnEventLoopThread()) {
      command.run();
    } else {
      Context context = current != null && current.isEventLoopContext() ? current : fresh();
      context.runOnContext(_ -> command.run());
    }
  }

  private Context fresh() {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    return context;
  }
}
