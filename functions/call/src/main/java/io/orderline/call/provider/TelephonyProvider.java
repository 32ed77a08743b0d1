package io.orderline.call.provider;

import io.orderline.core.tenant.TenantId;

/** One provider of telephone lines: reads its webhooks and writes its answers. Keeps no state. */
public interface TelephonyProvider {

  /** The name in the address: {@code /calls/{name}/…}. */
  String name();

  /**
   * Whether the request was signed with the tenant's secret. A request that was not changes
   * nothing.
   */
  boolean genuine(TenantId tenant, WebRequest request);

  /**
   * Reads a genuine request.
   *
   * @param event the last part of the address
   * @throws BadWebhook when something is missing
   */
  CallEvent read(String event, WebRequest request);

  /** Writes an answer to that request. */
  Written write(TenantId tenant, Reply reply, WebRequest request);

  /** Writes a request for more keys of the same turn. */
  Written write(TenantId tenant, CallEvent.MoreKeys more, WebRequest request);

  /** The credentials for fetching a recording of the tenant's. */
  String recordingAuthorization(TenantId tenant);
}
