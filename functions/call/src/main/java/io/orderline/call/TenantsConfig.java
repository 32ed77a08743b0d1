package io.orderline.call;

import io.orderline.call.provider.Listen;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
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

    /**
     * Where callers are put through to by SIP instead, {@code sip:agents@pbx.example.com}: the
     * person's system then gets the story in headers.
     */
    Optional<URI> agentSip();

    /**
     * How its callers are listened to, unless the address of a number says otherwise ({@code
     * &listen=record}): {@code gather} by the provider, {@code record} by us afterwards, {@code
     * stream} by us at once.
     */
    @WithDefault("gather")
    Listen listen();

    /**
     * Pages of the shop that short messages link to, by the message's name: {@code payment} is
     * where an order is paid. {@code {order}} and {@code {number}} (the ticket's) are filled in.
     */
    Map<String, String> links();

    /** The shop's Twilio account. */
    Optional<TwilioAccount> twilio();

    /** The shop's Vonage application. */
    Optional<VonageAccount> vonage();

    /** The shop's jambonz account. */
    Optional<JambonzAccount> jambonz();
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

    /** The TaskRouter workflow that finds a person; the story becomes the task. */
    Optional<String> workflowSid();
  }

  /** A Vonage account with its voice application. */
  interface VonageAccount {
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

  /** An account on a jambonz server. */
  interface JambonzAccount {
    /**
     * What webhooks are signed with (portal, account); set it from the environment: {@code
     * ORDERLINE_TENANTS_<TENANT>_JAMBONZ_WEBHOOK_SECRET}.
     */
    String webhookSecret();

    /** The jambonz queue in which callers wait for a person. */
    Optional<String> queue();
  }
}
