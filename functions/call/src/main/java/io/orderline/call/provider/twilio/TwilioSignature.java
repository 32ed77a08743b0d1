package io.orderline.call.provider.twilio;

import io.orderline.call.provider.WebRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio's request signature: HMAC-SHA1 over the address and the sorted form, in Base64. */
record TwilioSignature(String authToken) {
  private static final Set<String> SECURE = Set.of("https", "wss");

  /** Checks the header, and the body's hash where the address carries one. */
  boolean signed(WebRequest request) {
    Optional<String> given = request.header("x-twilio-signature");
    if (given.isEmpty() || !bodyMatches(request)) {
      return false;
    }
    byte[] signature = given.get().getBytes(StandardCharsets.UTF_8);
    // every variant is computed, so that the time taken says nothing
    boolean genuine = false;
    for (String url : variants(request.url())) {
      genuine |=
          MessageDigest.isEqual(
              sign(url, request.form()).getBytes(StandardCharsets.UTF_8), signature);
    }
    return genuine;
  }

  String sign(String url, Map<String, List<String>> form) {
    var signed = new StringBuilder(url);
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                values.stream()
                    .sorted()
                    .distinct()
                    .forEach(value -> signed.append(name).append(value)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no HmacSHA1", e);
    }
  }

  private static boolean bodyMatches(WebRequest request) {
    return request
        .query("bodySHA256")
        .map(
            hash ->
                MessageDigest.isEqual(
                    hash.getBytes(StandardCharsets.UTF_8),
                    sha256(request.body()).getBytes(StandardCharsets.UTF_8)))
        .orElse(true);
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }

  /** Twilio signs with or without the default port. */
  private static List<String> variants(URI url) {
    String text = url.toString();
    int standard = SECURE.contains(url.getScheme()) ? 443 : 80;
    String authority = url.getRawAuthority();
    if (url.getPort() == standard) {
      return List.of(text, text.replaceFirst(":" + standard, ""));
    }
    return url.getPort() == -1
        ? Stream.of(text, text.replaceFirst("//" + authority, "//" + authority + ":" + standard))
            .toList()
        : List.of(text);
  }
}
