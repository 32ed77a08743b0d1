package io.orderline.telephony.jambonz;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamProtocol;
import io.orderline.telephony.WebRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** jambonz' sockets; their handshakes are not signed, so the one-time token is what counts. */
@ApplicationScoped
public class JambonzStreams implements StreamProtocol {
  private final JambonzConfig config;

  JambonzStreams(JambonzConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "jambonz";
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest handshake) {
    return true;
  }

  @Override
  public StreamLine open() {
    return new JambonzStream(config.streamRate());
  }
}
