package io.orderline.call.provider;

import io.orderline.core.tenant.TenantId;

/** One provider of telephone lines: reads its webhooks and writes its answers. Keeps no state. */
public interface TelephonyProvider {

  /** The name in the address: {@code /calls/{name}/…}. */
  String name();

  /** Checks how the request was signed with the tenant's secret. */
  Seal seal(TenantId tenant, WebRequest request);

  /**
   * Reads a genuine request.
   *
   * @param event the last part of the address
   * @throws BadWebhook when something is missing
   */
  CallEvent read(String event, WebRequest request);

  /** Writes an answer to that request. */
  Written write(TenantId tenant, Reply reply, WebRequest request);

  /** Writes a request for more keys of the same turn, by a provider that reads such an event. */
  default Written write(TenantId tenant, CallEvent.MoreKeys more, WebRequest request) {
    throw new IllegalStateException(name() + " gives all the keys of a turn at once");
  }

  /**
   * How a recording of the tenant's is fetched.
   *
   * @throws IllegalStateException when the provider makes none, or the tenant lacks what it takes
   */
  RecordingAccess recordings(TenantId tenant);
}
