package io.orderline.telephony.twilio;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamSecret;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tokens are made with what Twilio signs its webhooks with. */
@Singleton
@Priority(300)
class TwilioStreamSecret implements StreamSecret {
  private final TwilioAccountsConfig accounts;

  TwilioStreamSecret(TwilioAccountsConfig accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<String> of(TenantId tenant) {
    return accounts.of(tenant).map(TwilioAccountsConfig.Account::authToken);
  }
}
