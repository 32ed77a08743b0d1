package io.orderline.access;

import io.orderline.access.AccessDecision.Permitted;
import io.orderline.access.AccessDecision.Refused;
import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether a request passes. HTTP endpoints and handshakes of WebSockets both ask here. */
public final class AccessCheck {
  private final List<PrincipalSource> sources;

  public AccessCheck(List<PrincipalSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * @param permissions any one of them is enough
   * @param tenant the tenant that the request names, unchecked; empty when it names none
   */
  public AccessDecision decide(
      Credentials credentials, Set<Permission> permissions, Optional<String> tenant) {
    return decide(credentials, permissions, Set.of(), tenant);
  }

  /**
   * @param permissions any one of them is enough
   * @param besides each of them is needed besides
   * @param tenant the tenant that the request names, unchecked; empty when it names none
   */
  public AccessDecision decide(
      Credentials credentials,
      Set<Permission> permissions,
      Set<Permission> besides,
      Optional<String> tenant) {
    List<Principal> principals =
        sources.stream().flatMap(source -> source.authenticate(credentials).stream()).toList();
    List<Principal> permitted =
        principals.stream()
            .filter(each -> permissions.stream().anyMatch(each::may))
            .filter(each -> besides.stream().allMatch(each::may))
            .toList();
    return permitted.stream()
        .filter(each -> reaches(each, tenant))
        .findFirst()
        .<AccessDecision>map(Permitted::new)
        .orElseGet(() -> refusal(principals, permitted, permissions, besides));
  }

  private Refused refusal(
      List<Principal> principals,
      List<Principal> permitted,
      Set<Permission> permissions,
      Set<Permission> besides) {
    if (permissions.stream().allMatch(Permission::hidden)) {
      return Refused.HIDDEN;
    }
    if (sources.stream().noneMatch(PrincipalSource::admitsPeople)) {
      return Refused.CLOSED;
    }
    if (!permitted.isEmpty()) {
      return Refused.OTHER_TENANT;
    }
    boolean known =
        principals.stream()
            .anyMatch(
                each -> each instanceof Principal.Operator || each instanceof Principal.ApiClient);
    return known ? lacking(permissions, besides) : Refused.UNKNOWN;
  }

  private static Refused lacking(Set<Permission> permissions, Set<Permission> besides) {
    String needed =
        Stream.concat(
                Stream.of(joined(permissions, " or ")),
                Stream.of(joined(besides, " and ")).filter(codes -> !codes.isEmpty()))
            .collect(Collectors.joining(" and "));
    return new Refused(403, "may-not", "Your account may not do this; it needs " + needed + ".");
  }

  private static String joined(Set<Permission> permissions, String between) {
    return permissions.stream().map(Permission::code).sorted().collect(Collectors.joining(between));
  }

  private static boolean reaches(Principal principal, Optional<String> tenant) {
    return switch (principal.tenants()) {
      case TenantScope.All _ -> true;
      case TenantScope.Only(var tenants) ->
          tenant.isEmpty() || tenants.stream().map(TenantId::value).anyMatch(tenant.get()::equals);
    };
  }
}
