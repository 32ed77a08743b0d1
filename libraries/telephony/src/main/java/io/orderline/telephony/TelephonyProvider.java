package io.orderline.telephony;

import io.orderline.core.tenant.TenantId;

/**
 * The webhooks of one provider of telephone lines. Keeps no state. A bean of this type is a
 * provider: nothing else lists them.
 */
public interface TelephonyProvider {

  /** The name in the address: {@code /calls/{name}/…}. */
  String name();

  /**
   * Checks how the request was signed with the tenant's secret, and reads it once if it is genuine.
   *
   * @param event the last part of the address
   * @throws BadWebhook when a genuine request cannot be read
   */
  OpenedWebhook open(TenantId tenant, String event, WebRequest request);

  /**
   * Access to the recordings of the tenant's calls.
   *
   * @throws IllegalStateException when the provider makes none, or the tenant's account lacks a key
   */
  RecordingAccess recordings(TenantId tenant);
}
