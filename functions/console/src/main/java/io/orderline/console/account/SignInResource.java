package io.orderline.console.account;

import io.orderline.access.web.Public;
import io.orderline.console.web.Api;
import io.orderline.console.web.Given;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** The door. */
@Path(Api.V1 + "/session")
@Public("signing in; the password is what it shows, and SignInTries slows down who guesses")
public class SignInResource {
  private final SignIns signIns;
  private final SessionCookie cookie;
  private final Tenants tenants;

  SignInResource(SignIns signIns, SessionCookie cookie, Tenants tenants) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.tenants = tenants;
  }

  /** A name and a password. */
  public record SignIn(String name, String password) {
    @Override
    public String toString() {
      return "SignIn";
    }
  }

  @POST
  public Uni<Response> signIn(
      @Context HttpServerRequest request,
      @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent,
      SignIn given) {
    return signIns
        .begin(
            Given.text("name", given.name(), 1, 200).toLowerCase(Locale.ROOT),
            Given.secret("password", given.password()),
            Addresses.of(request),
            userAgent.orElse(""))
        .map(
            begun ->
                Response.ok(
                        Me.of(
                            begun.account().principal(),
                            begun.account().displayName(),
                            begun.account().passwordMustChange(),
                            tenants.all()))
                    .cookie(cookie.of(begun.cookie()))
                    .build());
  }
}
