package io.orderline.console.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * An error as the API tells it (RFC 9457).
 *
 * @param code the reason for programs; never changes
 * @param detail what to do, for people
 * @param field the value that is wrong, where it is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    Optional<String> detail,
    Optional<String> field) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String code, String detail) {
    return new Problem(
        "about:blank",
        title(status),
        status,
        code,
        Optional.of(detail).filter(text -> !text.isBlank()),
        Optional.empty());
  }

  Problem at(String name) {
    return new Problem(type, title, status, code, detail, Optional.of(name));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Error";
    };
  }
}
