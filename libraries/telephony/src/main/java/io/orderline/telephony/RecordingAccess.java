package io.orderline.telephony;

import java.net.URI;
import java.util.List;

/**
 * How a tenant's recordings are fetched from its provider.
 *
 * @param authorization the header's value
 * @param origins where they may lie; an origin without a port stands for the scheme's own, and for
 *     any port of the loopback address
 */
public record RecordingAccess(String authorization, List<URI> origins) {
  public RecordingAccess {
    origins = List.copyOf(origins);
  }

  /** Whether a recording may be fetched from there with our credentials. */
  public boolean trusts(URI recording) {
    return origins.stream()
        .anyMatch(
            origin ->
                origin.getScheme().equals(recording.getScheme())
                    && origin.getHost().equals(recording.getHost())
                    && (origin.getPort() == -1 && (recording.getPort() == -1 || loopback(origin))
                        || origin.getPort() == recording.getPort()));
  }

  private static boolean loopback(URI origin) {
    return origin.getHost().equals("127.0.0.1");
  }

  @Override
  public String toString() {
    return "RecordingAccess" + origins;
  }
}
