package io.orderline.tenant;

import io.orderline.core.tenant.IdentityRules;
import io.orderline.core.tenant.IdentityRules.Permission;
import io.orderline.core.tenant.IdentityRules.Proof;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a shop's rules of identity from its keys: the usual ones, except for what it names. */
record IdentityReader(String tenant, TenantsConfig.IdentitySettings settings) {
  private static final String NOTHING = "nothing";

  IdentityRules rules() {
    Map<Proof, Set<Permission>> granted = new EnumMap<>(IdentityRules.USUAL.granted());
    settings
        .allows()
        .forEach((proof, written) -> granted.put(named(Proof.class, proof), permissions(written)));
    return new IdentityRules(granted, settings.guessesPerNumber(), settings.missesPerShop());
  }

  private Set<Permission> permissions(String written) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    if (!written.strip().equals(NOTHING)) {
      Stream.of(written.split(","))
          .forEach(name -> permissions.add(named(Permission.class, name.strip())));
    }
    return permissions;
  }

  /** An environment variable cannot tell a dash from the underscore in its name. */
  private <E extends Enum<E>> E named(Class<E> kind, String written) {
    try {
      return Enum.valueOf(kind, written.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "orderline.tenants.%s.identity.allows: there is no %s; known are %s"
              .formatted(
                  tenant,
                  written,
                  String.join(
                      ", ",
                      Stream.of(kind.getEnumConstants())
                          .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                          .toList())),
          unknown);
    }
  }
}
