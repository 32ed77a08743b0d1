package io.orderline.call.stream.twilio;

import io.orderline.call.provider.Seal;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.twilio.TwilioProvider;
import io.orderline.call.stream.StreamLine;
import io.orderline.call.stream.StreamProtocol;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Twilio's media streams; the handshake is signed like a GET of the stream's address. */
@ApplicationScoped
public class TwilioStreams implements StreamProtocol {
  private final TwilioProvider provider;

  TwilioStreams(TwilioProvider provider) {
    this.provider = provider;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest handshake) {
    String asWebSocket = handshake.url().toString().replaceFirst("^http", "ws");
    return signed(tenant, handshake.at(URI.create(asWebSocket))) || signed(tenant, handshake);
  }

  private boolean signed(TenantId tenant, WebRequest request) {
    return provider.seal(tenant, request) instanceof Seal.Whole;
  }

  @Override
  public StreamLine open() {
    return new TwilioStream();
  }
}
