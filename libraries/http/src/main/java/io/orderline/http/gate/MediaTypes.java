package io.orderline.http.gate;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Whether headers name media types that are some. */
final class MediaTypes {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern TYPE =
      Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;[\\x20-\\x7e\\t]*)?");

  private MediaTypes() {}

  static boolean one(String header) {
    return TYPE.matcher(header).matches();
  }

  /** Those of {@code Accept}. */
  static boolean list(String header) {
    return Arrays.stream(header.split(",", -1)).allMatch(MediaTypes::one);
  }
}
