package io.orderline.telephony.jambonz;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Keepers;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The tenants' accounts on jambonz servers. */
@ConfigMapping(prefix = "orderline.tenants")
public interface JambonzAccountsConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Accounts> all();

  /** The accounts of a tenant. */
  interface Accounts {
    /** The one at jambonz. */
    Optional<Account> jambonz();
  }

  /** An account on a jambonz server. */
  interface Account {
    /**
     * What webhooks are signed with (portal, account); set it from the environment: {@code
     * ORDERLINE_TENANTS_<TENANT>_JAMBONZ_WEBHOOK_SECRET}.
     */
    String webhookSecret();

    /** The jambonz queue in which callers wait for an agent. */
    Optional<String> queue();
  }

  /** The tenant's account, if it has one. */
  default Optional<Account> of(TenantId tenant) {
    return Optional.ofNullable(all().get(tenant.value())).flatMap(Accounts::jambonz);
  }

  /** The first of the tenants whose webhooks are signed with this secret. */
  default TenantId keeper(String secret) {
    return Keepers.of(all(), accounts -> accounts.jambonz().map(Account::webhookSecret), secret);
  }
}
