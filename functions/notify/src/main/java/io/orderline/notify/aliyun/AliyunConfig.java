package io.orderline.notify.aliyun;

import io.orderline.http.HttpLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Short messages through Alibaba Cloud, used when {@code orderline.notify.sender=aliyun}. */
@ConfigMapping(prefix = "orderline.notify.aliyun")
public interface AliyunConfig {

  /** The service's address. */
  @WithDefault("https://dysmsapi.aliyuncs.com")
  URI url();

  /** In whose name messages are sent. */
  Optional<Account> account();

  /** The signatures of tenants that do not use the account's. */
  Map<String, String> signNames();

  /** The approved template's code ({@code SMS_…}) for each of our templates. */
  Map<String, String> templates();

  /**
   * Limits on requests to the service. A time limit that is too short makes messages come twice.
   */
  HttpLimits limits();

  /** An account. */
  interface Account {
    /** The access key's id. */
    String accessKeyId();

    /** Set it from the environment: {@code ORDERLINE_NOTIFY_ALIYUN_ACCOUNT_ACCESS_KEY_SECRET}. */
    String accessKeySecret();

    /** The approved signature (签名), the shop's name before the text. */
    String signName();
  }
}
