package io.orderline.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shops that this installation answers for, by tenant. */
@ConfigMapping(prefix = "orderline.tenants")
public interface TenantsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Tenant> all();

  /** A shop. */
  interface Tenant {
    /** The shop's name as it is said in the greeting. */
    String name();

    /** The number that callers are put through to who want a person. */
    Optional<String> agentNumber();

    /** The shop's time zone. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** When people answer, each day: {@code 09:00-21:00}; around the clock unless set. */
    Optional<String> hours();

    /** On which days they do. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
    Set<DayOfWeek> days();

    /** The shop's Twilio account. */
    Optional<TwilioAccount> twilio();
  }

  /** A Twilio account. */
  interface TwilioAccount {
    /** The account's SID; recordings are fetched in its name. */
    String accountSid();

    /**
     * The account's secret; set it from the environment: {@code
     * ORDERLINE_TENANTS_<TENANT>_TWILIO_AUTH_TOKEN}.
     */
    String authToken();
  }
}
