package io.orderline.telephony.browser;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamProtocol;
import io.orderline.telephony.WebRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Streams of the browser telephone, where that is switched on. A browser signs nothing: the
 * one-time token that its call was given is what lets it in.
 */
@ApplicationScoped
public class BrowserStreams implements StreamProtocol {
  /** The provider of calls from a browser. */
  public static final String NAME = "browser";

  private final BrowserConfig config;

  BrowserStreams(BrowserConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest handshake) {
    return config.enabled();
  }

  @Override
  public StreamLine open() {
    return new BrowserStream();
  }
}
