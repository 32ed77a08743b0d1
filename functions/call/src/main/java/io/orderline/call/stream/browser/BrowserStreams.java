package io.orderline.call.stream.browser;

import io.orderline.call.CallConfig;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.stream.StreamLine;
import io.orderline.call.stream.StreamProtocol;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Streams of the browser telephone, where that is switched on. A browser signs nothing: the
 * one-time token that its call was given is what lets it in.
 */
@ApplicationScoped
public class BrowserStreams implements StreamProtocol {
  /** The provider of calls from a browser. */
  public static final String NAME = "browser";

  private final CallConfig config;

  BrowserStreams(CallConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest handshake) {
    return config.phone().enabled();
  }

  @Override
  public StreamLine open() {
    return new BrowserStream();
  }
}
