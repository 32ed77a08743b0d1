package io.orderline.telephony.browser;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamProtocol;
import io.orderline.telephony.WebRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where an agent's sound comes in, who talks to a caller in the desk's page. The one-time token is
 * what lets him in: it is made for the agent who has taken the call, and shown to nobody else.
 */
@ApplicationScoped
public class DeskStreams implements StreamProtocol {
  /** The name of these streams. */
  public static final String NAME = "desk";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest handshake) {
    return true;
  }

  @Override
  public StreamLine open() {
    return new BrowserStream();
  }
}
