package io.orderline.transcribe.web;

import io.orderline.access.Credentials;
import io.quarkus.websockets.next.HttpUpgradeCheck.HttpUpgradeContext;
import java.util.Optional;

/** What the handshake of a WebSocket shows. */
record HandshakeCredentials(HttpUpgradeContext handshake) implements Credentials {
  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(handshake.httpRequest().getHeader(name));
  }

  @Override
  public Optional<String> path(String name) {
    return Optional.ofNullable(handshake.pathParam(name));
  }
}
