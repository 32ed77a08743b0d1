package io.orderline.notify.aliyun;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderline.access.token.Hmac;
import io.orderline.access.token.Sha256;
import java.net.URLEncoder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Alibaba Cloud's signature of version 3 for requests with nothing in their body. */
record Acs3Signature(String accessKeyId, String accessKeySecret) {
  private static final String ALGORITHM = "ACS3-HMAC-SHA256";
  static final String EMPTY_BODY = Sha256.hex("");

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
        .formatted(
            ALGORITHM,
            accessKeyId,
            names,
            Hmac.sha256(accessKeySecret).sign(ALGORITHM + "\n" + Sha256.hex(request)).hex());
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

  @Override
  public String toString() {
    return "Acs3Signature[" + accessKeyId + "]";
  }
}
