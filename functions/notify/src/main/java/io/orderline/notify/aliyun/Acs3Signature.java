package io.orderline.notify.aliyun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Alibaba Cloud's signature of version 3 for requests with nothing in their body. */
record Acs3Signature(String accessKeyId, String accessKeySecret) {
  private static final String ALGORITHM = "ACS3-HMAC-SHA256";
  static final String EMPTY_BODY = sha256("");

  /**
   * The {@code Authorization} header.
   *
   * @param headers all headers that start with {@code x-acs-}, and {@code host}, in lower case
   */
  String authorization(String method, Map<String, String> query, Map<String, String> headers) {
    SortedMap<String, String> signed = new TreeMap<>(headers);
    String names = String.join(";", signed.keySet());
    String request =
        String.join(
            "\n",
            method,
            "/",
            query(query),
            signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining()),
            names,
            headers.get("x-acs-content-sha256"));
    return "%s Credential=%s,SignedHeaders=%s,Signature=%s"
        .formatted(ALGORITHM, accessKeyId, names, hmac(ALGORITHM + "\n" + sha256(request)));
  }

  /** The query as it is signed, and must be sent. */
  static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(accessKeySecret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows HmacSHA256", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Acs3Signature[" + accessKeyId + "]";
  }
}
