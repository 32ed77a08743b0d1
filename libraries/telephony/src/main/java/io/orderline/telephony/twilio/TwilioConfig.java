package io.orderline.telephony.twilio;

import io.orderline.http.HttpLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** What all Twilio accounts share. */
@ConfigMapping(prefix = "orderline.call.twilio")
public interface TwilioConfig {
  /** The voice that reads our answers. */
  @WithDefault("Polly.Zhiyu-Neural")
  String voice();

  /** The language that Twilio recognises. */
  @WithDefault("cmn-Hans-CN")
  String language();

  /**
   * Where recordings may be fetched from; an origin without a port stands for any port of that
   * host.
   */
  @WithDefault("https://api.twilio.com")
  List<URI> recordingOrigins();

  /** Where calls are placed. */
  @WithDefault("https://api.twilio.com")
  URI api();

  /** Limits on requests to place calls; they are never tried again. */
  HttpLimits limits();
}
