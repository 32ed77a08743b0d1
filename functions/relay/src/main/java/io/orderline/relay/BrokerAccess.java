package io.orderline.relay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/** How Kafka's clients reach their brokers, and who they are there. */
final class BrokerAccess {
  private BrokerAccess() {}

  /** A client's settings, with those of the way added. */
  static Map<String, Object> to(RelayConfig config, Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    config.ca().ifPresent(ca -> encrypted(all, ca));
    config.user().ifPresent(user -> all.putAll(known(user, config)));
    return all;
  }

  private static void encrypted(Map<String, Object> settings, Path ca) {
    settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
    settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
    settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, ca.toString());
  }

  private static Map<String, Object> known(String user, RelayConfig config) {
    Optional<String> password = config.password();
    if (config.ca().isEmpty() || password.isEmpty()) {
      throw new IllegalStateException(
          "orderline.relay.user needs orderline.relay.password, and orderline.relay.ca: a password is shown over TLS only");
    }
    return Map.of(
        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
        "SASL_SSL",
        SaslConfigs.SASL_MECHANISM,
        "SCRAM-SHA-512",
        SaslConfigs.SASL_JAAS_CONFIG,
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(quoted(user), quoted(password.get())));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
