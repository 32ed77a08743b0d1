package io.orderline.console.webhooks;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where we may send to. Whoever may enter an address must not reach what only we reach: it is https
 * and public, unless the deployment trusts its origin.
 *
 * @param trusted origins; one without a port stands for every port of its host
 */
record WebhookAddress(List<URI> trusted) {
  private static final int LONGEST = 1000;
  private static final int SHOWN_END = 4;
  private static final int HIGHEST_PORT = 65_535;

  /** Reads an address; fails where nothing may be sent to it. */
  URI read(String field, String given) {
    URI address = uri(field, Given.text(field, given, 8, LONGEST));
    if (address.getHost() == null
        || address.getUserInfo() != null
        || address.getFragment() != null
        || address.getPort() == 0
        || address.getPort() > HIGHEST_PORT
        || !address.toASCIIString().equals(address.toString())) {
      throw Refused.invalid(
          field,
          "An address is https://host/path or https://host:8443/path, without name, password or #.");
    }
    if (!"https".equals(scheme(address)) && !trusts(address)) {
      throw Refused.invalid(
          field,
          "An address begins with https://. Others are for whoever runs the server to trust:"
              + " orderline.console.webhooks.trusted.");
    }
    if (literal(address).filter(machine -> !allows(address, machine)).isPresent()) {
      throw Refused.invalid(
          field,
          "That is an address of a private network. Whoever runs the server can trust it:"
              + " orderline.console.webhooks.trusted.");
    }
    return address;
  }

  /** The machine, where the address names it by number; a name is looked up when it is sent to. */
  private static Optional<InetAddress> literal(URI address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address.getHost()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static URI uri(String field, String text) {
    try {
      URI address = URI.create(text);
      if (scheme(address).matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw Refused.invalid(field, "An address begins with https://.");
  }

  /** Whether the deployment trusts this origin. */
  boolean trusts(URI address) {
    return trusted.stream()
        .anyMatch(
            origin ->
                scheme(origin).equals(scheme(address))
                    && host(origin).equals(host(address))
                    && (origin.getPort() < 0 || origin.getPort() == port(address)));
  }

  /** Whether something may be sent to a host that has this network address. */
  boolean allows(URI address, InetAddress found) {
    return trusts(address) || PublicAddress.is(found);
  }

  static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : "https".equals(scheme(address)) ? 443 : 80;
  }

  /** As people see it: robots have their key in the path or the query. */
  static String shown(URI address) {
    String whole = address.toString();
    String origin =
        scheme(address)
            + "://"
            + host(address)
            + (address.getPort() < 0 ? "" : ":" + port(address));
    return whole.length() < origin.length() + 2 * SHOWN_END
        ? origin + "/…"
        : origin + "/…" + whole.substring(whole.length() - SHOWN_END);
  }

  private static String host(URI address) {
    return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
  }

  private static String scheme(URI address) {
    return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
  }
}
