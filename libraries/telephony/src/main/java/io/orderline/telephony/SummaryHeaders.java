package io.orderline.telephony;

import io.orderline.core.call.CallId;
import io.orderline.core.call.HandoffSummary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call's summary as SIP headers, for the telephone system that takes the call over. Values are
 * percent-encoded UTF-8. The names want an {@code X-} before them where the provider puts none.
 */
public final class SummaryHeaders {
  /** Encoded; some systems take no more than 1024 bytes of own headers together. */
  private static final int LONGEST = 720;

  private SummaryHeaders() {}

  public static Map<String, String> of(CallId call, Optional<HandoffSummary> summary) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Orderline-Call", encoded(call.value()));
    summary.ifPresent(told -> headers.put("Orderline-Story", clipped(told.text())));
    return headers;
  }

  /** Cut between characters, never within one. */
  private static String clipped(String story) {
    var encoded = new StringBuilder();
    for (int at = 0; at < story.length(); at = story.offsetByCodePoints(at, 1)) {
      String next = encoded(story.substring(at, story.offsetByCodePoints(at, 1)));
      if (encoded.length() + next.length() > LONGEST) {
        break;
      }
      encoded.append(next);
    }
    return encoded.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
