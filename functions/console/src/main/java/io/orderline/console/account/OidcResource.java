package io.orderline.console.account;

import io.orderline.access.web.Public;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.oidc.Oidc;
import io.orderline.console.oidc.SignInFailed;
import io.orderline.console.oidc.SignedIn;
import io.orderline.console.web.Api;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The door by way of the identity provider: there, and back. */
@Path(Api.V1 + "/session/oidc")
@Public(
    "signing in at the identity provider; what comes back is sealed, signed and for one browser")
public class OidcResource {
  private static final Logger LOG = Logger.getLogger(OidcResource.class);
  private static final String COOKIE = "orderline-signin";
  private static final int SECONDS = 600;
  private static final int LONGEST = 4000;

  private final Oidc oidc;
  private final ExternalSignIns signIns;
  private final SessionCookie cookie;
  private final ConsoleConfig config;

  OidcResource(Oidc oidc, ExternalSignIns signIns, SessionCookie cookie, ConsoleConfig config) {
    this.oidc = oidc;
    this.signIns = signIns;
    this.cookie = cookie;
    this.config = config;
  }

  @GET
  public Uni<Response> begin() {
    return Uni.createFrom()
        .deferred(oidc::begin)
        .map(
            begun ->
                Response.seeOther(begun.address()).cookie(pending(begun.cookie(), SECONDS)).build())
        .onFailure(SignInFailed.class)
        .recoverWithItem(this::failed);
  }

  @GET
  @Path("/callback")
  public Uni<Response> callback(
      @CookieParam(COOKIE) String pending,
      @QueryParam("state") String state,
      @QueryParam("code") String code,
      @QueryParam("iss") String iss,
      @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent) {
    return Uni.createFrom()
        .deferred(() -> signedIn(pending, state, code, iss))
        .chain(who -> signIns.begin(who, userAgent.orElse("")))
        .map(
            session ->
                Response.seeOther(console("")).cookie(cookie.of(session), pending("", 0)).build())
        .onFailure(SignInFailed.class)
        .recoverWithItem(this::failed);
  }

  private Uni<SignedIn> signedIn(String pending, String state, String code, String iss) {
    if (pending == null || state == null) {
      throw new SignInFailed("expired", "a sign-in that did not begin here");
    }
    if (code == null || code.isEmpty()) {
      throw new SignInFailed("refused", "the identity provider signed nobody in");
    }
    if (code.length() > LONGEST || state.length() > LONGEST || pending.length() > LONGEST) {
      throw new SignInFailed("invalid", "an answer that is too long");
    }
    return oidc.end(pending, state, code, Optional.ofNullable(iss));
  }

  private Response failed(Throwable fault) {
    LOG.infof("nobody was signed in: %s", fault.getMessage());
    return Response.seeOther(console("?signin=" + ((SignInFailed) fault).code()))
        .cookie(pending("", 0))
        .build();
  }

  private URI console(String query) {
    return URI.create(config.publicUrl().toString().replaceAll("/+$", "") + "/console/" + query);
  }

  /** Lax: it comes along when the provider sends the browser back, and with nothing else. */
  private NewCookie pending(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path(Api.V1 + "/session/oidc")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure("https".equals(config.publicUrl().getScheme()))
        .build();
  }
}
