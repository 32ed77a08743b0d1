package io.orderline.store;

import io.orderline.core.person.HolderUnavailable;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** Many ids as one parameter of a query, which takes them apart again. */
  public static <T> String joined(
      Collection<T> ids, Function<? super T, String> text, String between) {
    return ids.stream().map(text).collect(Collectors.joining(between));
  }

  /**
   * Where the next step begins: behind the last row, which begins with its key; empty at the end.
   */
  public static Optional<String> next(List<Object[]> rows, int span) {
    return rows.size() < span ? Optional.empty() : Optional.of((String) rows.getLast()[0]);
  }
}
