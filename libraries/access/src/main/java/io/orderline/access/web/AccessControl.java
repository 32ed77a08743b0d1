package io.orderline.access.web;

import io.orderline.access.AccessCheck;
import io.orderline.access.AccessDecision;
import io.orderline.access.Credentials;
import io.orderline.access.Permission;
import io.orderline.access.PrincipalSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The access check with every source of principals in this process. Filters and gates hold its
 * proxy, because they exist before the configuration does.
 */
@ApplicationScoped
public class AccessControl {
  private final AccessCheck check;

  AccessControl(@All List<PrincipalSource> sources) {
    this.check = new AccessCheck(sources);
  }

  /**
   * Whether a request passes.
   *
   * @param permissions any one of them is enough
   * @param tenant the tenant that the request names, unchecked
   */
  public AccessDecision decide(
      Credentials credentials, Set<Permission> permissions, Optional<String> tenant) {
    return decide(credentials, permissions, Set.of(), tenant);
  }

  /**
   * Whether a request passes.
   *
   * @param permissions any one of them is enough
   * @param besides each of them is needed besides
   * @param tenant the tenant that the request names, unchecked
   */
  public AccessDecision decide(
      Credentials credentials,
      Set<Permission> permissions,
      Set<Permission> besides,
      Optional<String> tenant) {
    return check.decide(credentials, permissions, besides, tenant);
  }
}
