package io.orderline.store;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;

/** What waits for the commit of a transaction of {@link TenantTransaction#write}. */
public record AfterCommit(ReactiveSession session) {

  public static AfterCommit of(Mutiny.Session session) {
    return new AfterCommit(((MutinySessionImpl) session).unwrap(ReactiveSession.class));
  }

  /** Runs the work once the transaction is committed, and never when it is rolled back. */
  public void run(Runnable work) {
    session
        .getReactiveActionQueue()
        .registerProcess(
            (committed, _) -> {
              if (committed) {
                work.run();
              }
              return Uni.createFrom().voidItem().subscribeAsCompletionStage();
            });
  }
}
