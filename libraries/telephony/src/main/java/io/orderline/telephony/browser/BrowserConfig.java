package io.orderline.telephony.browser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The telephone in the browser: for demonstrations and development. */
@ConfigMapping(prefix = "orderline.call.phone")
public interface BrowserConfig {
  /** Whether there is one, at {@code /phone}: anybody who reaches the page can call. */
  @WithDefault("false")
  boolean enabled();

  /**
   * Names of this machine under which the page is opened, beside its addresses, names without a dot
   * and that of {@code orderline.call.public-url}.
   */
  Optional<Set<String>> hosts();

  /** As whom one can call. */
  List<Caller> callers();

  /** A customer of a demo shop. */
  interface Caller {
    /** The number that is called from. */
    String number();

    /** The customer's name. */
    String name();

    /** What is special about this customer, in a few words. */
    String about();

    /** The same in English. */
    Optional<String> aboutEnglish();
  }
}
