package io.orderline.telephony.jambonz;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamSecret;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tokens are made with what jambonz signs its webhooks with. */
@Singleton
@Priority(100)
class JambonzStreamSecret implements StreamSecret {
  private final JambonzAccountsConfig accounts;

  JambonzStreamSecret(JambonzAccountsConfig accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<String> of(TenantId tenant) {
    return accounts.of(tenant).map(JambonzAccountsConfig.Account::webhookSecret);
  }
}
