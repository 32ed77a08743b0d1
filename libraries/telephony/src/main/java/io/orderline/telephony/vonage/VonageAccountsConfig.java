package io.orderline.telephony.vonage;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Keepers;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The tenants' Vonage applications. */
@ConfigMapping(prefix = "orderline.tenants")
public interface VonageAccountsConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Accounts> all();

  /** The accounts of a tenant. */
  interface Accounts {
    /** The one at Vonage. */
    Optional<Account> vonage();
  }

  /** A Vonage account with its voice application. */
  interface Account {
    /** The account's API key; a webhook's token must name it. */
    String apiKey();

    /** The application's id; a webhook's token must name it. */
    String applicationId();

    /**
     * What webhooks are signed with (dashboard, API settings); set it from the environment: {@code
     * ORDERLINE_TENANTS_<TENANT>_VONAGE_SIGNATURE_SECRET}.
     */
    String signatureSecret();

    /**
     * The application's private key as PEM, for fetching recordings; set it from the environment:
     * {@code ORDERLINE_TENANTS_<TENANT>_VONAGE_PRIVATE_KEY}.
     */
    Optional<String> privateKey();
  }

  /** The tenant's account, if it has one. */
  default Optional<Account> of(TenantId tenant) {
    return Optional.ofNullable(all().get(tenant.value())).flatMap(Accounts::vonage);
  }

  /** The first of the tenants whose webhooks are signed with this secret. */
  default TenantId keeper(String secret) {
    return Keepers.of(all(), accounts -> accounts.vonage().map(Account::signatureSecret), secret);
  }
}
