package io.orderline.telephony.twilio;

import io.orderline.core.tenant.TenantId;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The tenants' Twilio accounts. */
@ConfigMapping(prefix = "orderline.tenants")
public interface TwilioAccountsConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Accounts> all();

  /** The accounts of a tenant. */
  interface Accounts {
    /** The one at Twilio. */
    Optional<Account> twilio();
  }

  /** A Twilio account. */
  interface Account {
    /** The account's SID; recordings are fetched in its name. */
    String accountSid();

    /**
     * The account's secret; set it from the environment: {@code
     * ORDERLINE_TENANTS_<TENANT>_TWILIO_AUTH_TOKEN}.
     */
    String authToken();

    /** The TaskRouter workflow that finds an agent; the summary becomes the task. */
    Optional<String> workflowSid();
  }

  /** The tenant's account, if it has one. */
  default Optional<Account> of(TenantId tenant) {
    return Optional.ofNullable(all().get(tenant.value())).flatMap(Accounts::twilio);
  }
}
