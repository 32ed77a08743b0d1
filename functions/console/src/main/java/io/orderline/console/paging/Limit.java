package io.orderline.console.paging;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many a page holds. */
public record Limit(int most) {
  /** The largest page. */
  public static final int LARGEST = 200;

  private static final int USUAL = 50;

  public Limit {
    most = Math.clamp(most, 1, LARGEST);
  }

  /** Reads the {@code limit} of a request; a larger one than {@link #LARGEST} is that. */
  public static Limit read(String limit) {
    int most = Given.number("limit", limit).orElse(USUAL);
    if (most < 1) {
      throw Refused.invalid("limit", "limit is 1 to %d.".formatted(LARGEST));
    }
    return new Limit(most);
  }

  /** One more is asked for than is shown: so one knows whether there is another page. */
  public int asked() {
    return most + 1;
  }

  /** The items of the page. */
  public <T> List<T> items(List<T> found) {
    return found.subList(0, Math.min(most, found.size()));
  }

  /** Where the next page begins. */
  public <T> Optional<String> next(List<T> found, Function<T, String> cursor) {
    return found.size() > most ? Optional.of(cursor.apply(found.get(most - 1))) : Optional.empty();
  }
}
