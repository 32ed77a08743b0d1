package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker as the manifests set it up: TLS, a password for each user, nothing unless allowed. */
class SecuredKafkaTest {
  private static final String SECRET = "for-tests-only";
  @TempDir static Path directory;
  private static KafkaBroker broker;

  @BeforeAll
  static void start() throws Exception {
    Path keys = certificate("broker");
    certificate("another");
    broker = KafkaBroker.secured(keys, SECRET, List.of("broker", "relay"));
    try (var admin = Admin.create(BrokerAccess.to(config(Map.of("user", "broker")), Map.of()))) {
      admin.createTopics(Set.of(topic("orderline.events"), topic("others"))).all().get();
      admin
          .createAcls(
              List.of(
                  allowed("orderline.events", AclOperation.WRITE),
                  allowed("orderline.events", AclOperation.DESCRIBE)))
          .all()
          .get();
    }
  }

  @AfterAll
  static void stop() {
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void theRelayWritesToItsTopicAndToNoOther() throws Exception {
    send(Map.of(), "orderline.events");
    assertThatThrownBy(() -> send(Map.of(), "others"))
        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void nobodyWithoutThePasswordGetsIn() {
    assertThatThrownBy(() -> send(Map.of("password", "guessed"), "orderline.events"))
        .hasRootCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void aBrokerOfAnotherAuthorityIsToldNothing() {
    String another = directory.resolve("another.pem").toString();
    assertThatThrownBy(() -> send(Map.of("ca", another), "orderline.events"))
        .hasCauseInstanceOf(SslAuthenticationException.class);
  }

  @Test
  void withoutEncryptionThereIsNoWay() {
    Map<String, Object> plain =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 3000);
    assertThatThrownBy(() -> sendAs(plain, "orderline.events"))
        .hasRootCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void aPasswordIsNotShownWithoutEncryption() {
    assertThatThrownBy(() -> BrokerAccess.to(config(Map.of("ca", "")), Map.of()))
        .hasMessageContaining("orderline.relay.ca");
  }

  private static void send(Map<String, String> other, String topic) throws Exception {
    sendAs(BrokerAccess.to(config(other), Map.of("max.block.ms", 20_000)), topic);
  }

  private static void sendAs(Map<String, Object> settings, String topic)
      throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThat(producer.send(new ProducerRecord<>(topic, "key", "value")).get().topic())
          .isEqualTo(topic);
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, 1, (short) 1);
  }

  private static AclBinding allowed(String topic, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
        new AccessControlEntry("User:relay", "*", operation, AclPermissionType.ALLOW));
  }

  private static RelayConfig config(Map<String, String> other) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "bootstrap-servers", broker.bootstrapServers(),
                "topic", "orderline.events",
                "patience", "4s",
                "wake-interval", "1h",
                "user", "relay",
                "password", SECRET,
                "ca", directory.resolve("broker.pem").toString()));
    settings.putAll(
        Map.of(
            "delivery.timeout", "1s",
            "delivery.away", "50ms",
            "delivery.retries", "2",
            "delivery.retry-after", "10ms",
            "delivery.dead-letters", "orderline.dead-letters"));
    settings.putAll(other);
    Map<String, String> named = new HashMap<>();
    settings.forEach((key, value) -> named.put("orderline.relay." + key, value));
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(RelayConfig.class)
        .withSources(new PropertiesConfigSource(named, "test", 100))
        .build()
        .getConfigMapping(RelayConfig.class);
  }

  /** Signed by itself, for {@code localhost}; its PEM file is the authority. */
  private static Path certificate(String name) throws Exception {
    Path keys = directory.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-validity",
        "2",
        "-ext",
        "SAN=dns:localhost",
        "-keystore",
        keys.toString(),
        "-storepass",
        SECRET);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        name,
        "-keystore",
        keys.toString(),
        "-storepass",
        SECRET,
        "-file",
        directory.resolve(name + ".pem").toString());
    return keys;
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
