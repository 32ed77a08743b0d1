package io.orderline.console.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.stream.StreamSupport;

/**
 * What a provider says of itself ({@code /.well-known/openid-configuration}).
 *
 * @param postsSecret whether it takes the client's secret in the body only
 */
record Provider(
    String issuer,
    URI authorization,
    URI token,
    URI keys,
    boolean postsSecret,
    boolean namesItself) {

  /** Reads it; fails where it speaks for another issuer, or without TLS. */
  static Provider of(JsonNode told, URI issuer) {
    if (!told.path("issuer").asText().equals(issuer.toString())) {
      throw new IllegalArgumentException("it says that it is another issuer");
    }
    JsonNode methods = told.path("token_endpoint_auth_methods_supported");
    boolean basic =
        methods.isMissingNode()
            || StreamSupport.stream(methods.spliterator(), false)
                .anyMatch(method -> method.asText().equals("client_secret_basic"));
    return new Provider(
        issuer.toString(),
        secured(told.path("authorization_endpoint").asText()),
        secured(told.path("token_endpoint").asText()),
        secured(told.path("jwks_uri").asText()),
        !basic,
        told.path("authorization_response_iss_parameter_supported").asBoolean());
  }

  /** An address with TLS; on one's own machine it does without. */
  static URI secured(String text) {
    URI address = URI.create(text);
    boolean own =
        "http".equals(address.getScheme())
            && ("localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost()));
    if (address.getHost() == null || !own && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("an address of the identity provider is not https");
    }
    return address;
  }
}
