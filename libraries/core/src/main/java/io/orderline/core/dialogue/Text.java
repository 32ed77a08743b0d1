package io.orderline.core.dialogue;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A sentence with places to fill in, such as {@code 您的订单共{order.total}。}. */
public record Text(String template) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  public Text {
    if (template == null || template.isBlank()) {
      throw new IllegalArgumentException("a text is not empty");
    }
  }

  /** The names in braces, in order. */
  public List<String> places() {
    return PLACE.matcher(template).results().map(place -> place.group(1)).toList();
  }

  /** The sentence with every place filled in. */
  public String fill(Function<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> java.util.regex.Matcher.quoteReplacement(values.apply(place.group(1))));
  }
}
