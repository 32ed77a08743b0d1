package io.orderline.tenant;

import io.orderline.core.call.Listen;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shops that this installation answers for. Their accounts at telephony providers stand under
 * the same prefix and are read where the provider is.
 */
@ConfigMapping(prefix = "orderline.tenants")
public interface TenantsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Settings> all();

  /** A shop. */
  interface Settings {
    /** The shop's name as it is said in the greeting; the tenant's own where none is given. */
    Optional<String> name();

    /** The numbers that callers dial; those of brands stand with the brand. */
    Optional<List<String>> numbers();

    /** Names that the shop answers with on numbers of their own, by a short name. */
    Map<String, BrandSettings> brands();

    /** The number that callers are put through to who want an agent. */
    Optional<String> agentNumber();

    /** The shop's time zone. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** When agents answer, each day: {@code 09:00-21:00}; around the clock unless set. */
    Optional<String> hours();

    /** On which days they do. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
    Set<DayOfWeek> days();

    /** On which days they do not, whatever day of the week it is: {@code 2027-02-06,2027-02-07}. */
    Optional<Set<LocalDate>> holidays();

    /**
     * Where callers are put through to by SIP instead, {@code sip:agents@pbx.example.com}: the
     * agent's system then gets the summary in headers.
     */
    Optional<URI> agentSip();

    /**
     * How its callers are listened to, unless the address of a number says otherwise ({@code
     * &listen=record}): {@code gather} by the provider, {@code record} by us afterwards, {@code
     * stream} by us at once.
     */
    @WithDefault("gather")
    Listen listen();

    /** The voice that speaks for it, where it is not {@code orderline.speak.voice}. */
    Optional<String> voice();

    /** The shop's words. */
    HotWordsConfig.Words hotWords();

    /**
     * Pages of the shop that short messages link to, by the message's name: {@code payment} is
     * where an order is paid. {@code {order}} and {@code {number}} (the ticket's) are filled in.
     */
    Map<String, String> links();

    /**
     * How long it keeps data, where that is not the usual time: {@code calls}, {@code events},
     * {@code tickets}, {@code messages}, {@code errands}. {@code
     * orderline.tenants.acme.retention.calls=30d}
     */
    Map<String, Duration> retention();

    /** What callers may hear and do after having shown what. */
    IdentitySettings identity();

    /** Whether what is spoken in its calls is kept. */
    RecordingSettings recording();
  }

  /** Recordings of calls. */
  interface RecordingSettings {
    /** Whether calls are recorded; callers are told so at the beginning. */
    @WithDefault("false")
    boolean on();

    /** For how many days recordings are kept, 1 to 730. */
    @WithDefault("30")
    int days();
  }

  /** What callers may hear and do, and how often they may guess. */
  interface IdentitySettings {
    /**
     * By what the caller has shown, {@code order-number}, {@code phone-tail}, {@code full-phone},
     * {@code calling-number}, {@code second-factor}: {@code hear-status}, {@code hear-address},
     * {@code change}, {@code book}, with commas between them, or {@code nothing}. What is not named
     * stays as usual. {@code orderline.tenants.acme.identity.allows.phone-tail=nothing}
     */
    Map<String, String> allows();

    /** How many different numbers callers of one number may say in an hour. */
    @WithDefault("8")
    int guessesPerNumber();

    /** How many numbers that lead nowhere all callers together may say in ten minutes. */
    @WithDefault("100")
    int missesPerShop();
  }

  /** A brand of a shop. */
  interface BrandSettings {
    /** Its name as it is said in the greeting. */
    String name();

    /** The numbers that its callers dial. */
    List<String> numbers();
  }
}
