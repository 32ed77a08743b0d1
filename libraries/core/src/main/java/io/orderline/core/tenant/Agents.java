package io.orderline.core.tenant;

import io.orderline.core.call.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a shop's callers are put through to.
 *
 * @param sip an address by SIP, dialled rather than the number: the agent's system gets the summary
 *     in headers
 */
public record Agents(Optional<PhoneNumber> number, Optional<URI> sip) {
  private static final List<String> SCHEMES = List.of("sip", "sips");

  /** A shop without agents. */
  public static final Agents NONE = new Agents(Optional.empty(), Optional.empty());

  public Agents {
    if (sip.filter(address -> !SCHEMES.contains(String.valueOf(address.getScheme()))).isPresent()) {
      throw new IllegalArgumentException(
          "agents' SIP address is written like sip:agents@pbx.example.com");
    }
  }
}
