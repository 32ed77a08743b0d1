package io.orderline.console.account;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from. */
final class Addresses {
  private Addresses() {}

  static String of(HttpServerRequest request) {
    String address = request.remoteAddress().hostAddress();
    return address == null ? "" : address;
  }
}
