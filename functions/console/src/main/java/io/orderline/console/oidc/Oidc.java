package io.orderline.console.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.access.token.ConstantTime;
import io.orderline.access.token.Seal;
import io.orderline.access.token.Sha256;
import io.orderline.console.ConsoleConfig;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import io.orderline.http.HttpLimits;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Signing in at the identity provider. */
@Singleton
public class Oidc {
  /** Where the provider sends the browser back to. */
  public static final String CALLBACK = "/api/v1/session/oidc/callback";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String PLACE = "sign-in";

  private final OidcConfig config;
  private final ConsoleConfig console;
  private final Clock clock;
  private final GuardedHttpClient http;
  private final SecureRandom random = new SecureRandom();
  private volatile Optional<Known> known = Optional.empty();

  private record Known(Provider provider, JsonWebKeySet keys, Instant at) {}

  /** What the cookie holds while somebody is at the provider's. */
  private record Pending(String state, String nonce, String verifier, Instant since) {
    String text() {
      return String.join(" ", state, nonce, verifier, since.toString());
    }

    static Pending of(String text) {
      String[] parts = text.split(" ");
      return new Pending(parts[0], parts[1], parts[2], Instant.parse(parts[3]));
    }
  }

  Oidc(OidcConfig config, ConsoleConfig console, Clock clock) {
    this.config = config;
    this.console = console;
    this.clock = clock;
    this.http =
        new GuardedHttpClient(
            "the identity provider",
            new Limits(config.timeout()),
            clock,
            (message, cause) -> new SignInFailed("away", message, cause));
    if (config.issuer().isPresent()) {
      Provider.secured(config.issuer().get().toString());
      if (config.clientSecret().isEmpty()) {
        throw new IllegalStateException(
            "orderline.console.oidc.client-secret is missing:"
                + " ORDERLINE_CONSOLE_OIDC_CLIENT_SECRET");
      }
    }
  }

  private record Limits(Duration timeout) implements HttpLimits {
    @Override
    public int retries() {
      return 1;
    }

    @Override
    public int atOnce() {
      return 20;
    }

    @Override
    public Duration pause() {
      return Duration.ofSeconds(3);
    }
  }

  /** What the provider is called; empty where there is none. */
  public Optional<String> name() {
    return config.issuer().map(issuer -> config.name().orElse(issuer.getHost()));
  }

  /** Whether people sign in with passwords as well. */
  public boolean passwords() {
    return config.issuer().isEmpty() || config.passwords();
  }

  /** How long a session lasts at most that began at the provider's. */
  public Duration longest() {
    return config.longest();
  }

  /** Begins a sign-in. */
  public Uni<Begun> begin() {
    var pending = new Pending(text(), text(), text(), clock.instant());
    return provider()
        .map(found -> new Begun(address(found, pending), seal().close(pending.text(), PLACE)));
  }

  private URI address(Provider provider, Pending pending) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", config.clientId());
    query.put("redirect_uri", callback());
    query.put("scope", config.scope());
    query.put("state", pending.state());
    query.put("nonce", pending.nonce());
    query.put("code_challenge", challenge(pending.verifier()));
    query.put("code_challenge_method", "S256");
    String whole = provider.authorization().toString();
    return URI.create(
        whole + (provider.authorization().getRawQuery() == null ? "?" : "&") + form(query));
  }

  /**
   * Ends a sign-in: who it is.
   *
   * @param cookie the one that {@link #begin} gave to this browser
   * @param iss who says that it answers; empty where the provider does not say so
   */
  public Uni<SignedIn> end(String cookie, String state, String code, Optional<String> iss) {
    Pending pending =
        seal()
            .open(cookie, PLACE)
            .map(Pending::of)
            .filter(one -> ConstantTime.same(one.state(), state))
            .orElseThrow(() -> new SignInFailed("expired", "a sign-in that did not begin here"));
    if (pending.since().plus(PATIENCE).isBefore(clock.instant())) {
      throw new SignInFailed("expired", "a sign-in that took too long");
    }
    return provider()
        .invoke(provider -> checkIssuer(provider, iss))
        .chain(provider -> tokens(provider, code, pending))
        .map(
            token ->
                token.orElseThrow(
                    () -> new SignInFailed("expired", "the provider knows no such code any more")))
        .chain(token -> verified(token, pending.nonce(), false))
        .map(
            claims ->
                new Claims(claims, config.claims())
                    .person(issuer().toString(), String.valueOf(claims.get("sub"))));
  }

  private static void checkIssuer(Provider provider, Optional<String> iss) {
    if (iss.isPresent() ? !iss.get().equals(provider.issuer()) : provider.namesItself()) {
      throw new SignInFailed("invalid", "another identity provider answered");
    }
  }

  private Uni<Optional<String>> tokens(Provider provider, String code, Pending pending) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("grant_type", "authorization_code");
    body.put("code", code);
    body.put("redirect_uri", callback());
    body.put("code_verifier", pending.verifier());
    var request =
        HttpRequest.newBuilder(provider.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json");
    if (provider.postsSecret()) {
      body.put("client_id", config.clientId());
      body.put("client_secret", config.clientSecret().orElseThrow());
    } else {
      String pair = encoded(config.clientId()) + ":" + encoded(config.clientSecret().orElseThrow());
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                http.tell(
                    request.POST(HttpRequest.BodyPublishers.ofString(form(body))).build(),
                    Oidc::idToken));
  }

  /** The token; empty where the code is none, or was used already, which is 400 (RFC 6749). */
  private static Optional<String> idToken(HttpAnswer answer) {
    if (answer.status() == 400) {
      return Optional.empty();
    }
    if (answer.status() != 200) {
      throw answer.refused("check client id, secret and redirect address");
    }
    JsonNode token = answer.anyJson().path("id_token");
    if (!token.isTextual()) {
      throw new IllegalArgumentException("no id_token");
    }
    return Optional.of(token.asText());
  }

  /** A key that we do not know may be a new one: the provider is asked once more for its keys. */
  private Uni<Map<String, Object>> verified(String token, String nonce, boolean again) {
    return (again ? look() : known())
        .chain(
            now -> {
              try {
                return Uni.createFrom()
                    .item(
                        new IdTokens(issuer().toString(), config.clientId(), clock)
                            .verified(token, now.keys(), nonce));
              } catch (IdTokens.UnknownKey e) {
                if (again) {
                  throw new SignInFailed("invalid", "nobody knows the key of the token");
                }
                return verified(token, nonce, true);
              }
            });
  }

  private Uni<Provider> provider() {
    return known().map(Known::provider);
  }

  private Uni<Known> known() {
    return known
        .filter(one -> clock.instant().isBefore(one.at().plus(Duration.ofHours(1))))
        .map(one -> Uni.createFrom().item(one))
        .orElseGet(this::look);
  }

  private Uni<Known> look() {
    URI address =
        URI.create(issuer().toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
    return get(address)
        .map(told -> Provider.of(told, issuer()))
        .chain(
            provider ->
                get(provider.keys()).map(keys -> new Known(provider, keys(keys), clock.instant())))
        .onFailure(failure -> !(failure instanceof SignInFailed))
        .transform(
            fault ->
                new SignInFailed(
                    "away", "the identity provider's settings: " + fault.getMessage(), fault))
        .invoke(found -> known = Optional.of(found));
  }

  private Uni<JsonNode> get(URI address) {
    return Uni.createFrom()
        .completionStage(
            () -> http.ask(HttpRequest.newBuilder(address).GET().build(), HttpAnswer::json));
  }

  private static JsonWebKeySet keys(JsonNode told) {
    try {
      return new JsonWebKeySet(told.toString());
    } catch (JoseException e) {
      throw new IllegalArgumentException("its keys cannot be read", e);
    }
  }

  private URI issuer() {
    return config
        .issuer()
        .orElseThrow(() -> new SignInFailed("off", "there is no identity provider"));
  }

  private Seal seal() {
    return new Seal(
        config.clientSecret().orElseThrow(() -> new SignInFailed("off", "no client secret")),
        "oidc sign-in");
  }

  private String callback() {
    return console.publicUrl().toString().replaceAll("/+$", "") + CALLBACK;
  }

  private String text() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(HexFormat.of().parseHex(Sha256.hex(verifier)));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
