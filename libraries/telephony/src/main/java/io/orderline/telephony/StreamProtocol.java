package io.orderline.telephony;

import io.orderline.core.tenant.TenantId;

/** How one provider writes its media streams. */
public interface StreamProtocol {

  /** The name in the address: {@code /streams/{name}/…}. */
  String name();

  /**
   * Whether the provider has made this handshake in the tenant's name. The one-time token in its
   * address is checked besides; a provider that signs no handshakes relies on that alone.
   */
  boolean genuine(TenantId tenant, WebRequest handshake);

  /** A reader and writer for one stream. */
  StreamLine open();
}
