package io.orderline.console.calls;

import io.orderline.access.token.Sha256;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;

/** How a number and a name stand in our tables: to be recognized, not to be read. */
public final class Names {
  private Names() {}

  /** A number. */
  public static String hash(TenantId tenant, PhoneNumber number) {
    return Sha256.hex(tenant + " number " + number.national().digits());
  }

  static String hash(TenantId tenant, String name) {
    return Sha256.hex(tenant + " name " + name.strip());
  }

  /** {@code 陈晓梅} becomes {@code 陈**}. */
  public static String masked(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }
}
