package io.orderline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.access.AccessDecision.Permitted;
import io.orderline.access.AccessDecision.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role asks for every permission, in its own shop and in another's. */
class AccessCheckTest {
  private static final TenantId OWN = new TenantId("own-shop");

  static Stream<Arguments> rolesAndPermissions() {
    return Arrays.stream(Role.values())
        .flatMap(role -> Arrays.stream(Permission.values()).map(each -> Arguments.of(role, each)));
  }

  @ParameterizedTest
  @MethodSource("rolesAndPermissions")
  void theMatrixDecides(Role role, Permission permission) {
    AccessDecision own = decide(principal(role), permission, "own-shop");
    AccessDecision other = decide(principal(role), permission, "other-shop");

    if (permission.heldBy(role)) {
      assertThat(own).isEqualTo(new Permitted(principal(role)));
      assertThat(other)
          .isEqualTo(
              switch (role) {
                case FUNCTION -> new Permitted(principal(role));
                case CUSTOMER -> Refused.HIDDEN;
                default -> Refused.OTHER_TENANT;
              });
    } else {
      int status =
          permission.hidden() ? 404 : role == Role.FUNCTION || role == Role.CUSTOMER ? 401 : 403;
      assertThat(own).isInstanceOf(Refused.class);
      assertThat(((Refused) own).status()).isEqualTo(status);
      assertThat(other).isEqualTo(own);
    }
  }

  @ParameterizedTest
  @MethodSource("rolesAndPermissions")
  void aRequestWithoutCredentialsIsRefused(Role role, Permission permission) {
    var check = new AccessCheck(List.of(source(Optional.empty(), true)));

    assertThat(check.decide(new Shown(), Set.of(permission), Optional.of("own-shop")))
        .isEqualTo(permission.hidden() ? Refused.HIDDEN : Refused.UNKNOWN);
  }

  @Test
  void withoutAnyOperatorTheirEndpointsAreClosed() {
    var check = new AccessCheck(List.of(source(Optional.empty(), false)));

    assertThat(check.decide(new Shown(), Set.of(Permission.TICKETS_READ), Optional.empty()))
        .isEqualTo(Refused.CLOSED);
    assertThat(check.decide(new Shown(), Set.of(Permission.DESK_USE), Optional.empty()))
        .isEqualTo(Refused.HIDDEN);
  }

  @Test
  void anyOfThePermissionsIsEnoughAndAnyOfTheCredentials() {
    var check =
        new AccessCheck(
            List.of(
                source(Optional.of(principal(Role.AGENT)), true),
                source(Optional.of(principal(Role.FUNCTION)), false)));

    assertThat(
            check.decide(
                new Shown(),
                Set.of(Permission.EVENTS_REPLAY, Permission.TICKETS_READ),
                Optional.of("own-shop")))
        .isEqualTo(new Permitted(principal(Role.AGENT)));
    assertThat(check.decide(new Shown(), Set.of(Permission.SPEAK), Optional.empty()))
        .isEqualTo(new Permitted(principal(Role.FUNCTION)));
  }

  @Test
  void anApiClientDoesOnlyWhatItsScopesSay() {
    var reader =
        new Principal.ApiClient("crm", Set.of(Permission.TICKETS_READ), new TenantScope.All());

    assertThat(decide(reader, Permission.TICKETS_READ, "own-shop")).isInstanceOf(Permitted.class);
    assertThat(decide(reader, Permission.TICKETS_CHANGE, "own-shop"))
        .isEqualTo(
            new Refused(403, "may-not", "Your account may not do this; it needs tickets-change."));
  }

  @Test
  void nobodyIsGivenWhatTheMatrixDenies() {
    assertThatThrownBy(
            () ->
                new Principal.ApiClient(
                    "crm", Set.of(Permission.EVENTS_REPLAY), new TenantScope.All()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Principal.Operator(
                    "li", Set.of(Role.FUNCTION), new TenantScope.All(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAFunctionActsForSomebodyElse() {
    for (Role role : Role.values()) {
      Principal principal = principal(role);
      assertThat(principal.actor(Optional.of("somebody")))
          .isEqualTo(role == Role.FUNCTION ? "somebody" : principal.name());
      assertThat(principal.actor(Optional.empty())).isEqualTo(principal.name());
    }
    assertThat(principal(Role.FUNCTION).actor(Optional.of(" "))).isEqualTo("function");
  }

  private static AccessDecision decide(Principal principal, Permission permission, String tenant) {
    return new AccessCheck(List.of(source(Optional.of(principal), true)))
        .decide(new Shown(), Set.of(permission), Optional.of(tenant));
  }

  private static Principal principal(Role role) {
    var scope = new TenantScope.Only(Set.of(OWN));
    return switch (role) {
      case FUNCTION -> new Principal.Function("function");
      case CUSTOMER -> new Principal.Customer(OWN, TicketNumber.of(99_000_000));
      case API_CLIENT ->
          new Principal.ApiClient(
              "crm",
              Arrays.stream(Permission.values())
                  .filter(each -> each.heldBy(Role.API_CLIENT))
                  .collect(Collectors.toSet()),
              scope);
      case OWNER, ADMINISTRATOR, SUPERVISOR, AGENT, DESIGNER, INSPECTOR, AUDITOR ->
          new Principal.Operator("li", Set.of(role), scope, Set.of());
    };
  }

  private static PrincipalSource source(Optional<Principal> principal, boolean people) {
    return new PrincipalSource() {
      @Override
      public Optional<Principal> authenticate(Credentials credentials) {
        return principal;
      }

      @Override
      public boolean admitsPeople() {
        return people;
      }
    };
  }

  private record Shown() implements Credentials {
    @Override
    public Optional<String> header(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> path(String name) {
      return Optional.empty();
    }
  }
}
