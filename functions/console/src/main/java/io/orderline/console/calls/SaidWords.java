package io.orderline.console.calls;

import io.orderline.console.paging.Where;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Words that calls are looked for by. What many have said is found among the latest calls soon;
 * what few have said is looked up first, so that nobody goes through all calls for them.
 *
 * @param plain letters and digits only, as what was said is kept
 */
record SaidWords(String plain) {
  /** More calls than these are many. */
  private static final int FEW = 1000;

  /** The index knows letters in pairs. */
  private static final int SHORTEST = 2;

  private static final String CALLS =
      "select array_to_string(console.calls_that_say(:words, :few), chr(10))";

  /**
   * Restricts a query to calls with these words. Not with {@code like}, whose estimate is that few
   * calls have them: then all are read and sorted, even where the first fifty have them.
   */
  Uni<Void> restrict(Mutiny.Session session, Where where) {
    where.and("strpos(said, :words) > 0", "words", plain);
    return plain.length() < SHORTEST
        ? Uni.createFrom().voidItem()
        : session
            .createNativeQuery(CALLS, String.class)
            .setParameter("words", plain)
            .setParameter("few", FEW)
            .getSingleResult()
            .invoke(
                calls -> {
                  if (calls != null) {
                    where.and("id = any (string_to_array(:calls, chr(10)))", "calls", calls);
                  }
                })
            .replaceWithVoid();
  }
}
