package io.orderline.notify.twilio;

import io.orderline.http.HttpLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Short messages through Twilio, used when {@code orderline.notify.sender=twilio}. */
@ConfigMapping(prefix = "orderline.notify.twilio")
public interface TwilioConfig {

  /** The service's address. */
  @WithDefault("https://api.twilio.com")
  URI url();

  /** In whose name messages are sent. */
  Optional<Account> account();

  /**
   * Limits on requests to the service. A time limit that is too short makes messages come twice.
   */
  HttpLimits limits();

  /** An account. */
  interface Account {
    /** The account's SID ({@code AC…}). */
    String sid();

    /** Set it from the environment: {@code ORDERLINE_NOTIFY_TWILIO_ACCOUNT_AUTH_TOKEN}. */
    String authToken();

    /** Our number in E.164 ({@code +1…}), or a messaging service ({@code MG…}). */
    String from();
  }
}
