package io.orderline.store;

import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.session.ReactiveSession;

/**
 * One session while it does one transaction of a tenant.
 *
 * <p>BEGIN, the tenant and the work's first statement travel together, because a connection answers
 * in order: that saves two round trips. It is safe, because without the first two row-level
 * security shows nothing and refuses every change.
 */
final class TenantSession {
  private static final String SET_TENANT =
      "select set_config('orderline.tenant', $1, true), set_config('orderline.proof', $2, true)";

  private final Mutiny.Session session;
  private final ReactiveSession reactive;
  private final ReactiveConnection connection;
  private final TenantId tenant;
  private final String proof;

  /**
   * @param proof that we may work for the tenant: {@link TenantProof}
   */
  TenantSession(Mutiny.Session session, TenantId tenant, String proof) {
    this.session = session;
    this.reactive = ((MutinySessionImpl) session).unwrap(ReactiveSession.class);
    this.connection = reactive.getReactiveConnection();
    this.tenant = tenant;
    this.proof = proof;
  }

  <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
    return inTransaction(work)
        .call(session::flush)
        .call(() -> stage(reactive.getReactiveActionQueue()::beforeTransactionCompletion))
        .call(() -> stage(connection::commitTransaction))
        .call(() -> stage(() -> reactive.getReactiveActionQueue().afterTransactionCompletion(true)))
        .onTermination()
        .call((_, failure, cancelled) -> failure != null || cancelled ? giveUp() : session.close());
  }

  <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
    session.setDefaultReadOnly(true).setFlushMode(FlushMode.MANUAL);
    return inTransaction(work).onTermination().invoke(() -> giveUp().subscribe().with(_ -> {}));
  }

  private <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    CompletionStage<?> begun = connection.beginTransaction();
    CompletionStage<?> tenantSet =
        connection.select(SET_TENANT, new Object[] {tenant.value(), proof});
    return Uni.createFrom()
        .deferred(() -> work.apply(session))
        .call(() -> stage(() -> begun).chain(() -> stage(() -> tenantSet)));
  }

  /**
   * Failing to roll back or close says nothing new: the connection is gone, and its work with it.
   */
  private Uni<Void> giveUp() {
    return stage(connection::rollbackTransaction)
        .onFailure()
        .recoverWithNull()
        .chain(session::close)
        .onFailure()
        .recoverWithNull();
  }

  private static <T> Uni<T> stage(Supplier<CompletionStage<T>> stage) {
    return Uni.createFrom().completionStage(stage);
  }
}
