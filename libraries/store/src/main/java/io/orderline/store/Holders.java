package io.orderline.store;

import io.orderline.core.person.HolderUnavailable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What all who hold data of persons in tables have in common. */
public final class Holders {
  private Holders() {}

  /**
   * The work as a holder promises it.
   *
   * @param what that cannot be looked through where it fails: {@code tickets}
   */
  public static <T> CompletionStage<T> stage(String what, Uni<T> work) {
    return work.onFailure()
        .transform(fault -> new HolderUnavailable(what + " cannot be looked through now", fault))
        .subscribeAsCompletionStage();
  }

  /**
   * Where the next step begins: behind the last row, which begins with its key; empty at the end.
   */
  public static Optional<String> next(List<Object[]> rows, int span) {
    return rows.size() < span ? Optional.empty() : Optional.of((String) rows.getLast()[0]);
  }
}
