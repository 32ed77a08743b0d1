package io.orderline.core.knowledge;

import java.util.List;

/**
 * What people have published for a shop.
 *
 * @param revision grows with every change that callers can hear; 0 is where nobody has published
 *     anything
 * @param published what callers hear while it holds
 * @param inPlaceOf the topics of the packaged answers that people have changed or withdrawn
 */
public record WrittenArticles(long revision, List<Published> published, List<String> inPlaceOf) {
  /** Nobody has written anything. */
  public static final WrittenArticles NONE = new WrittenArticles(0, List.of(), List.of());

  public WrittenArticles {
    published = List.copyOf(published);
    inPlaceOf = List.copyOf(inPlaceOf);
  }

  /** An article by its name. */
  public record Published(String id, Article article) {}
}
