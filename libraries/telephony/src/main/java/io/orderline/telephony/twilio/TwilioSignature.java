package io.orderline.telephony.twilio;

import io.orderline.access.token.ConstantTime;
import io.orderline.access.token.Hmac;
import io.orderline.access.token.Sha256;
import io.orderline.telephony.WebRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Twilio's request signature: HMAC-SHA1 over the address and the sorted form, in Base64. */
record TwilioSignature(String authToken) {
  private static final Set<String> SECURE = Set.of("https", "wss");

  /** Checks the header, and the body's hash where the address carries one. */
  boolean signed(WebRequest request) {
    Optional<String> given = request.header("x-twilio-signature");
    if (given.isEmpty() || !bodyMatches(request)) {
      return false;
    }
    // every variant is computed, so that the time taken says nothing
    boolean genuine = false;
    for (String url : variants(request.url())) {
      genuine |= ConstantTime.same(sign(url, request.form()), given.get());
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
    return Hmac.sha1(authToken).sign(signed.toString()).base64();
  }

  private static boolean bodyMatches(WebRequest request) {
    return request
        .query("bodySHA256")
        .map(hash -> ConstantTime.same(Sha256.hex(request.body()), hash))
        .orElse(true);
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
