package io.orderline.call.stream.vonage;

import io.orderline.call.CallConfig;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.stream.StreamLine;
import io.orderline.call.stream.StreamProtocol;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** Vonage's WebSockets; their handshakes are not signed, so the one-time token is what counts. */
@ApplicationScoped
public class VonageStreams implements StreamProtocol {
  private final CallConfig config;

  VonageStreams(CallConfig config) {
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
    return new VonageStream(config.vonage().streamRate());
  }
}
