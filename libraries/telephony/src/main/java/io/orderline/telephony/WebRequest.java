package io.orderline.telephony;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook as it arrived.
 *
 * @param url the public address with its query, as the provider was given it
 * @param query the parameters of the address
 * @param form the parameters of a form body, empty for any other body
 * @param body the raw body
 */
public record WebRequest(
    String method,
    URI url,
    Map<String, String> headers,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    byte[] body) {

  /** A header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The first value of a form parameter, none when blank. */
  public Optional<String> form(String name) {
    return first(form, name);
  }

  /** The first value of a query parameter, none when blank. */
  public Optional<String> query(String name) {
    return first(query, name);
  }

  /** The same request at another address. */
  public WebRequest at(URI other) {
    return new WebRequest(method, other, headers, query, form, body);
  }

  private static Optional<String> first(Map<String, List<String>> values, String name) {
    return Optional.ofNullable(values.get(name))
        .filter(all -> !all.isEmpty())
        .map(List::getFirst)
        .filter(value -> !value.isBlank());
  }
}
