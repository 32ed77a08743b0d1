package io.orderline.console.paging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads a page of a native query. */
public final class Pages {
  /**
   * What is asked for decides which index helps: a plan for any values would use none of those that
   * hold a part of the rows, and would not know how few a page needs.
   */
  private static final String BY_VALUES = "set local plan_cache_mode = force_custom_plan";

  private Pages() {}

  /** The first rows of an ordered query. */
  public static Uni<List<Row>> rows(Mutiny.Session session, String sql, Where where, int most) {
    return session
        .createNativeQuery(BY_VALUES)
        .executeUpdate()
        .chain(
            () ->
                where
                    .fill(session.createNativeQuery(sql + " limit " + most, Object[].class))
                    .getResultList())
        .map(rows -> rows.stream().map(Row::new).toList());
  }
}
