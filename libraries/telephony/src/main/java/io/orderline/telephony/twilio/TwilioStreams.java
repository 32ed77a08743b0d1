package io.orderline.telephony.twilio;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamProtocol;
import io.orderline.telephony.WebRequest;
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
    return provider.check(tenant, request) instanceof SignatureCheck.Whole;
  }

  @Override
  public StreamLine open() {
    return new TwilioStream();
  }
}
