package io.orderline.core.understanding;

import java.util.regex.Pattern;

/** The caller's intent, by name. A shop may add its own, so this is a value and not an enum. */
public record Intent(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public static final Intent ORDER_STATUS = new Intent("order_status");
  public static final Intent LOGISTICS = new Intent("logistics");
  public static final Intent HUMAN_AGENT = new Intent("human_agent");

  /** A question that only a text of the shop or a person answers. */
  public static final Intent QUESTION = new Intent("product_question");

  public static final Intent GREETING = new Intent("greeting_or_thanks");
  public static final Intent OTHER = new Intent("other");

  public Intent {
    if (name == null || !FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an intent's name has 1 to 40 lower-case letters, digits or underscores");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
