package io.orderline.telephony.vonage;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamSecret;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tokens are made with what Vonage signs its webhooks with. */
@Singleton
@Priority(200)
class VonageStreamSecret implements StreamSecret {
  private final VonageAccountsConfig accounts;

  VonageStreamSecret(VonageAccountsConfig accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<String> of(TenantId tenant) {
    return accounts.of(tenant).map(VonageAccountsConfig.Account::signatureSecret);
  }
}
