package io.orderline.recordings.s3;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a bucket is, and by which account.
 *
 * @param endpoint of the server, {@code https://s3.eu-central-1.amazonaws.com}; the bucket follows
 *     in the path
 * @param prefix before each name, {@code recordings/}; may be empty
 */
public record Bucket(
    URI endpoint,
    String region,
    String name,
    String prefix,
    String accessKey,
    String secretKey,
    Duration timeout) {

  URI object(String key) {
    return URI.create(base() + "/" + prefix + key);
  }

  URI list(Map<String, String> query) {
    String text =
        new TreeMap<>(query)
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    return URI.create(base() + "?" + text);
  }

  private String base() {
    return endpoint.toString().replaceFirst("/+$", "") + "/" + name;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Bucket[" + endpoint + ", " + name + "]";
  }
}
