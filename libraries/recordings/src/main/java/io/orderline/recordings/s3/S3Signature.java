package io.orderline.recordings.s3;

import io.orderline.access.token.Hmac;
import io.orderline.access.token.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * AWS Signature Version 4 for S3, as every S3 server checks it.
 *
 * @param region as the bucket's server calls it
 */
record S3Signature(String region, String accessKey, String secretKey) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  /**
   * The headers that a request carries beside its own.
   *
   * @param address with its query, encoded and in the order of its names
   * @param headers further ones that are signed, in small letters
   * @param bodyHash SHA-256 of the body
   */
  Map<String, String> headers(
      String method, URI address, Map<String, String> headers, String bodyHash, Instant now) {
    String moment = MOMENT.format(now);
    SortedMap<String, String> signed = new TreeMap<>(headers);
    signed.put("host", address.getRawAuthority());
    signed.put("x-amz-content-sha256", bodyHash);
    signed.put("x-amz-date", moment);
    String names = String.join(";", signed.keySet());
    String request =
        String.join(
            "\n",
            method,
            address.getRawPath(),
            address.getRawQuery() == null ? "" : address.getRawQuery(),
            signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining()),
            names,
            bodyHash);
    String day = DAY.format(now);
    String scope = day + "/" + region + "/s3/aws4_request";
    String text = String.join("\n", ALGORITHM, moment, scope, Sha256.hex(request));
    Map<String, String> told = new TreeMap<>(signed);
    told.remove("host"); // the client writes it
    told.put(
        "authorization",
        "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(ALGORITHM, accessKey, scope, names, Hmac.sha256(key(day)).sign(text).hex()));
    return told;
  }

  private byte[] key(String day) {
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {day, region, "s3", "aws4_request"}) {
      key = Hmac.sha256(key).sign(part).bytes();
    }
    return key;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "S3Signature[" + region + ", " + accessKey + "]";
  }
}
