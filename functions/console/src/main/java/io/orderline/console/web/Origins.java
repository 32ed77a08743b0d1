package io.orderline.console.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages are ours: those at the public address. Whoever asks chooses the {@code Host} that
 * they send, so that it says nothing where there is such an address; on a machine of one's own it
 * is all that there is.
 *
 * @param publicUrl where people reach the console
 */
record Origins(URI publicUrl) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** A page's place, as a browser tells it. */
  private record Place(String scheme, String host, int port) {
    static Optional<Place> of(URI uri) {
      if (uri.getScheme() == null || uri.getHost() == null) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? HTTPS : HTTP;
      return Optional.of(
          new Place(
              scheme,
              uri.getHost().toLowerCase(Locale.ROOT),
              uri.getPort() < 0 ? usual : uri.getPort()));
    }

    boolean onThisMachine() {
      return THIS_MACHINE.contains(host);
    }
  }

  /**
   * Whether a page is ours.
   *
   * @param origin as the request states it
   * @param host the request's, null where it has none
   */
  boolean ours(String origin, String host) {
    URI asking = read(origin);
    Optional<Place> place = asking == null ? Optional.empty() : Place.of(asking);
    Optional<Place> own = Place.of(publicUrl);
    return place.isPresent()
        && (place.equals(own)
            || asking.getAuthority().equals(host)
                && (place.get().onThisMachine() || own.filter(Place::onThisMachine).isPresent()));
  }

  private static URI read(String origin) {
    try {
      return URI.create(origin);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
