package io.orderline.telephony.vonage;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamProtocol;
import io.orderline.telephony.WebRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Vonage's WebSockets; their handshakes are not signed, so the one-time token is what counts. */
@ApplicationScoped
public class VonageStreams implements StreamProtocol {
  private final VonageConfig config;

  VonageStreams(VonageConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "vonage";
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest handshake) {
    return true;
  }

  @Override
  public StreamLine open() {
    return new VonageStream(config.streamRate());
  }
}
