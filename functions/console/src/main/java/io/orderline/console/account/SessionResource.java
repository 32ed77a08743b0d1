package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.console.web.Given;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One's own account, and the session that asks. */
@Path(Api.V1 + "/session")
@Allowed(Permission.OWN_ACCOUNT)
public class SessionResource {
  private final SignIns signIns;
  private final SessionCookie cookie;
  private final CurrentSession current;
  private final CurrentPrincipal principal;
  private final Tenants tenants;

  SessionResource(
      SignIns signIns,
      SessionCookie cookie,
      CurrentSession current,
      CurrentPrincipal principal,
      Tenants tenants) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.current = current;
    this.principal = principal;
    this.tenants = tenants;
  }

  /** Who I am. */
  @GET
  public Me me() {
    Principal asking = principal.get();
    Optional<Account> account = current.get().map(Sessions.Found::account);
    return Me.of(
        asking,
        account.map(Account::displayName).orElse(asking.name()),
        account.map(Account::passwordMustChange).orElse(false),
        account.map(Account::external).orElse(false),
        tenants.all());
  }

  @DELETE
  public Uni<Response> signOut() {
    Sessions.Found own = current.required();
    return signIns
        .end(own.account().name(), own.id())
        .replaceWith(() -> Response.noContent().cookie(cookie.none()).build());
  }

  /** The present password and the next. */
  public record PasswordChange(String current, String next) {
    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  @PUT
  @Path("/password")
  public Uni<Void> changePassword(@Context HttpServerRequest request, PasswordChange change) {
    return signIns.change(
        current.required(),
        Given.secret("current", change.current()),
        Given.secret("next", change.next()),
        Addresses.of(request));
  }
}
