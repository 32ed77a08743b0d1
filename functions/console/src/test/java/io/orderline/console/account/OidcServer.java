package io.orderline.console.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * A small OpenID provider, true to the standard: discovery, authorization code with PKCE, client
 * authentication, signed tokens, keys. Whoever comes is signed in as the test says.
 */
public final class OidcServer implements QuarkusTestResourceLifecycleManager {
  static final String CLIENT = "orderline-console";
  static final String SECRET = "client-secret-of-tests";

  private static volatile OidcServer running;

  private final Map<String, Given> codes = new ConcurrentHashMap<>();
  private volatile RsaJsonWebKey key;
  private volatile Map<String, Object> person = Map.of();
  private volatile Map<String, Object> wrong = Map.of();
  private volatile Instant now = Instant.EPOCH;
  private HttpServer server;

  /** What an authorization code stands for. */
  private record Given(Map<String, String> asked, Map<String, Object> person) {}

  static OidcServer running() {
    return running;
  }

  @Override
  public Map<String, String> start() {
    try {
      newKey();
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/realms/shop", this::answer);
    server.start();
    running = this;
    return Map.of(
        "orderline.console.oidc.issuer",
        issuer(),
        "orderline.console.oidc.client-id",
        CLIENT,
        "orderline.console.oidc.client-secret",
        SECRET,
        "orderline.console.oidc.name",
        "公司账号",
        "orderline.console.oidc.claims.roles",
        "realm_access.roles");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/shop";
  }

  /** Whoever comes next is this person. */
  void signsIn(Instant time, Map<String, Object> claims) {
    now = time;
    person = claims;
    wrong = Map.of();
  }

  /** What its tokens say wrongly. */
  void says(Map<String, Object> claims) {
    wrong = claims;
  }

  /** Signs with another key from now on, as providers do every few months. */
  void newKey() throws Exception {
    key = RsaJwkGenerator.generateJwk(2048);
    key.setKeyId(UUID.randomUUID().toString());
    key.setUse("sig");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/realms/shop".length());
      switch (path) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
        case "/certs" -> json(exchange, 200, new JsonWebKeySet(List.of(key)).toJson());
        case "/auth" -> authorize(exchange);
        case "/token" -> token(exchange);
        default -> json(exchange, 404, "{}");
      }
    }
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/certs","response_types_supported":["code"],
     "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],
     "authorization_response_iss_parameter_supported":true}
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
    if (!CLIENT.equals(asked.get("client_id"))
        || !"code".equals(asked.get("response_type"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !Arrays.asList(asked.get("scope").split(" ")).contains("openid")) {
      json(exchange, 400, "{\"error\":\"invalid_request\"}");
      return;
    }
    String code = UUID.randomUUID() + "." + UUID.randomUUID();
    codes.put(code, new Given(asked, person));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri")
                + "?state="
                + asked.get("state")
                + "&session_state=x&iss="
                + issuer()
                + "&code="
                + code);
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    Given given = codes.remove(String.valueOf(asked.get("code")));
    if (given == null
        || !"authorization_code".equals(asked.get("grant_type"))
        || !given.asked().get("redirect_uri").equals(asked.get("redirect_uri"))
        || !given.asked().get("code_challenge").equals(challenge(asked.get("code_verifier")))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\""
            + idToken(given)
            + "\"}");
  }

  private String idToken(Given given) {
    try {
      var claims = new JwtClaims();
      claims.setIssuer(issuer());
      claims.setAudience(CLIENT);
      claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
      claims.setExpirationTime(NumericDate.fromMilliseconds(now.plusSeconds(300).toEpochMilli()));
      claims.setClaim("nonce", given.asked().get("nonce"));
      given.person().forEach(claims::setClaim);
      wrong.forEach(claims::setClaim);
      var token = new JsonWebSignature();
      token.setPayload(claims.toJson());
      token.setKey(key.getPrivateKey());
      token.setKeyIdHeaderValue(key.getKeyId());
      token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      return token.getCompactSerialization();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (_, last) -> last,
                HashMap::new));
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
