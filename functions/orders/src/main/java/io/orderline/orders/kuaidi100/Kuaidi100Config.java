package io.orderline.orders.kuaidi100;

import io.orderline.remote.RemoteLimits;
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

  /** How long a parcel's answer is used again: Kuaidi100 locks out who asks for one too often. */
  @WithDefault("30m")
  Duration fresh();

  /** Kuaidi100's code for carriers that are not known here, by a part of the carrier's name. */
  Map<String, String> carriers();

  /** How much the service may cost us. */
  RemoteLimits limits();
}
