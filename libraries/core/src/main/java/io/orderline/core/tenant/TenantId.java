package io.orderline.core.tenant;

import java.util.regex.Pattern;

/**
 * The shop or brand that a row, a call or a message belongs to: a short name such as {@code demo}.
 */
public record TenantId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public TenantId {
    if (!valid(value)) {
      throw new IllegalArgumentException(
          "a tenant's name has 1 to 40 lower-case letters, digits or hyphens");
    }
  }

  /** Whether a tenant can be called this. */
  public static boolean valid(String name) {
    return name != null && FORM.matcher(name).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
