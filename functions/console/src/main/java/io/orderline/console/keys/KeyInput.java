package io.orderline.console.keys;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.TenantScope;
import io.orderline.console.account.Granting;
import io.orderline.console.account.Reach;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked of a new key.
 *
 * @param days how long it is good
 * @param perMinute how many requests it may make in a minute; as usual where null
 */
public record KeyInput(
    String name,
    List<String> scopes,
    List<String> shops,
    Boolean everyShop,
    List<String> brands,
    Integer days,
    Integer perMinute) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,29}");
  private static final int LONGEST_DAYS = 730;

  /** The key; fails where it would have more than whoever makes it. */
  ApiKey made(Principal by, Tenants tenants, String id, int most, Instant now) {
    TenantScope scope = readShops(tenants);
    Set<String> only = Reach.brands(brands == null ? List.of() : brands, scope, tenants);
    Set<Permission> given = readScopes(by);
    var granting = new Granting(by);
    if (!granting.reaches(scope)) {
      throw Refused.forbidden("beyond-yours", "That key reaches shops that your account does not.");
    }
    if (!granting.covers(only)) {
      throw Refused.forbidden("beyond-yours", "That key sees brands that your account does not.");
    }
    return new ApiKey(
        id,
        readName(),
        given,
        scope,
        only,
        readRate(most),
        now,
        by.name(),
        now.plus(Duration.ofDays(readDays())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String readName() {
    String text = Given.text("name", name, 1, 30);
    if (!NAME.matcher(text).matches()) {
      throw Refused.invalid(
          "name",
          "A name has up to 30 letters, digits, spaces, dots or hyphens, such as crm-sync.");
    }
    return text;
  }

  private Set<Permission> readScopes(Principal by) {
    Set<Permission> read = new HashSet<>();
    for (String scope : scopes == null ? List.<String>of() : scopes) {
      read.add(
          ApiKey.SCOPES.stream()
              .filter(known -> known.code().equals(scope))
              .findFirst()
              .orElseThrow(() -> Refused.invalid("scopes", "A key cannot have such a scope.")));
    }
    if (read.isEmpty()) {
      throw Refused.invalid("scopes", "A key has at least one scope, such as calls-read.");
    }
    if (!read.stream().allMatch(by::may)) {
      throw Refused.forbidden("beyond-yours", "Your account may not do what that key would.");
    }
    return read;
  }

  private TenantScope readShops(Tenants tenants) {
    if (Boolean.TRUE.equals(everyShop)) {
      return new TenantScope.All();
    }
    if (shops == null || shops.isEmpty()) {
      throw Refused.invalid("shops", "Name at least one shop, or every shop.");
    }
    return Reach.shops(shops, tenants);
  }

  private int readDays() {
    if (days == null || days < 1 || days > LONGEST_DAYS) {
      throw Refused.invalid("days", "A key is good for 1 to %d days.".formatted(LONGEST_DAYS));
    }
    return days;
  }

  private Optional<Integer> readRate(int most) {
    if (perMinute != null && (perMinute < 1 || perMinute > most)) {
      throw Refused.invalid(
          "perMinute", "A key may make 1 to %d requests in a minute.".formatted(most));
    }
    return Optional.ofNullable(perMinute);
  }
}
