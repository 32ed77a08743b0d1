package io.orderline.console.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.access.web.Public;
import io.orderline.console.oidc.Oidc;
import io.orderline.console.web.Api;
import io.orderline.console.web.Given;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
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
  private final Oidc oidc;

  SignInResource(SignIns signIns, SessionCookie cookie, Tenants tenants, Oidc oidc) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.tenants = tenants;
    this.oidc = oidc;
  }

  /**
   * The ways in.
   *
   * @param passwords whether everybody with an account can use a password
   * @param provider what the identity provider is called, where there is one
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Ways(boolean passwords, Optional<String> provider) {}

  @GET
  @Path("/ways")
  public Ways ways() {
    return new Ways(oidc.passwords(), oidc.name());
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
                            begun.account().external(),
                            tenants.all()))
                    .cookie(cookie.of(begun.cookie()))
                    .build());
  }
}
