package io.orderline.telephony.vonage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** What all Vonage accounts share. */
@ConfigMapping(prefix = "orderline.call.vonage")
public interface VonageConfig {
  /** The language of the voice that reads our answers. */
  @WithDefault("cmn-CN")
  String voice();

  /** Which of that language's voices. */
  @WithDefault("0")
  int style();

  /** The rate of a stream's sound in hertz: 8000 or 16000. */
  @WithDefault("16000")
  int streamRate();

  /** The language that Vonage recognises. */
  @WithDefault("cmn-Hans-CN")
  String language();

  /** Where recordings may be fetched from. */
  @WithDefault(
      "https://api.nexmo.com,https://api-us.nexmo.com,https://api-eu.nexmo.com,"
          + "https://api-ap.nexmo.com,https://api-us-1.nexmo.com,https://api-us-2.nexmo.com,"
          + "https://api-us-3.vonage.com,https://api-us-4.vonage.com,"
          + "https://api-eu-3.vonage.com,https://api-eu-4.vonage.com,"
          + "https://api-ap-3.vonage.com,https://api-ap-4.vonage.com")
  List<URI> recordingOrigins();
}
