package io.orderline.orders.kuaidi100;

import io.orderline.http.HttpLimits;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** An account at Kuaidi100. */
public interface Kuaidi100Config {

  /** The address of its query. */
  @WithDefault("https://poll.kuaidi100.com/poll/query.do")
  URI url();

  /** The account's customer number. */
  String customer();

  /** Set it from the environment: {@code ORDERLINE_ORDERS_CONNECTORS_<TENANT>_KUAIDI100_KEY}. */
  String key();

  /**
   * Reuses an answer for this long: Kuaidi100 locks out accounts that ask for one parcel too often.
   */
  @WithDefault("30m")
  Duration fresh();

  /** Kuaidi100's code for carriers that are not known here, by a part of the carrier's name. */
  Map<String, String> carriers();

  /** Limits on requests to the service. */
  HttpLimits limits();
}
