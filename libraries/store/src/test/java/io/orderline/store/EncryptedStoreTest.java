package io.orderline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.clock.TestPatience;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database as the manifests set it up: encrypted or not at all. */
class EncryptedStoreTest {
  private static final String SECRET = "for-tests-only";
  @TempDir static Path directory;
  private static final Vertx VERTX = Vertx.vertx();
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws Exception {
    certificate("another");
    certificate("server");
    Path rules =
        Files.writeString(
            directory.resolve("hba"),
            """
            hostssl all all all trust
            hostnossl all all all reject
            """);
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", directory.resolve("server.pem").toString())
            .setServerConfig("ssl_key_file", directory.resolve("server.key").toString())
            .setServerConfig("hba_file", rules.toString())
            .start();
  }

  @AfterAll
  static void stop() throws Exception {
    VERTX.close();
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void aConnectionIsEncrypted() throws Exception {
    assertThat(encrypted("localhost", Optional.of("server"))).isTrue();
  }

  @Test
  void withoutEncryptionThereIsNone() {
    assertThatThrownBy(() -> encrypted("localhost", Optional.empty()))
        .hasMessageContaining("no encryption");
  }

  @Test
  void aServerOfAnotherAuthorityIsNotAsked() {
    assertThatThrownBy(() -> encrypted("localhost", Optional.of("another")))
        .hasMessageContaining("SSL handshake failed");
  }

  @Test
  void aServerOfAnotherNameIsNotAsked() {
    assertThatThrownBy(() -> encrypted("127.0.0.1", Optional.of("server")))
        .hasMessageContaining("SSL handshake failed");
  }

  private static boolean encrypted(String host, Optional<String> authority) throws Exception {
    Pool pool = new StorePool(config(authority)).create(input(host));
    try {
      return pool.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
          .execute()
          .map(rows -> rows.iterator().next().getBoolean(0))
          .toCompletionStage()
          .toCompletableFuture()
          .get(TestPatience.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      pool.close();
    }
  }

  private static PgPoolCreator.Input input(String host) {
    var server =
        new PgConnectOptions()
            .setHost(host)
            .setPort(postgres.getPort())
            .setUser("postgres")
            .setDatabase("postgres");
    return new PgPoolCreator.Input() {
      @Override
      public Vertx vertx() {
        return VERTX;
      }

      @Override
      public PoolOptions poolOptions() {
        return new PoolOptions();
      }

      @Override
      public List<PgConnectOptions> pgConnectOptionsList() {
        return List.of(server);
      }
    };
  }

  private static StoreConfig config(Optional<String> authority) {
    Map<String, String> settings = new HashMap<>();
    for (String key :
        List.of("url", "jdbc-url", "user", "password", "owner", "owner-password", "roles")) {
      settings.put("orderline.store." + key, "unused");
    }
    settings.put("orderline.store.migrate", "false");
    settings.put("orderline.store.connections", "1");
    settings.put("orderline.store.timeout", "20s");
    authority.ifPresent(
        name -> settings.put("orderline.store.ca", directory.resolve(name + ".pem").toString()));
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(StoreConfig.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(StoreConfig.class);
  }

  /** Signed by itself, for {@code localhost}: its certificate is the authority, too. */
  private static void certificate(String name) throws Exception {
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
    KeyStore store = KeyStore.getInstance(keys.toFile(), SECRET.toCharArray());
    String key =
        Base64.getMimeEncoder()
            .encodeToString(store.getKey(name, SECRET.toCharArray()).getEncoded());
    Path file =
        Files.createFile(
            directory.resolve(name + ".key"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
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
