package io.orderline.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Every function in one process, with a PostgreSQL of its own unless one is configured. */
@QuarkusMain
public final class Standalone {
  /** Longer than streams drain and requests in flight are answered, one after the other. */
  private static final int STOP_SECONDS = 60;

  /** What a command ends with that does not understand what it was told. */
  private static final int MISUSED = 2;

  /** The key for codes of links in messages; made here unless one is configured. */
  private static final String LINK_SECRET = "orderline.tickets.link-secret";

  private static final String RECORDINGS_KEY = "orderline.recordings.key";
  private static final String RECORDINGS_KEYS = "orderline.recordings.keys.";
  private static final String RECORDINGS_DIRECTORY = "orderline.recordings.directory";

  /** The id of the key that is made here. */
  private static final String OWN_KEY = "first";

  private static final String WEBHOOKS_SECRET = "orderline.console.webhooks.secret";

  /** Free while the functions do not run: its holder keeps the database up. */
  private static final Semaphore RUNNING = new Semaphore(1);

  /** Kept for the life of the process: the lock on a directory that nobody refers to is let go. */
  @SuppressWarnings("unused")
  private static DataDirectory held;

  /** What it says at a start is shown only where that fails, and would stand above the reason. */
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

  private Standalone() {}

  public static void main(String... arguments) throws Exception {
    Settings settings = Settings.of(System.getProperties(), System.getenv());
    try {
      if (!settings.migrateOnly()) {
        settings.checkPort();
      }
      if (settings.split()) {
        new Split(settings).run();
        return;
      }
      configure(settings).forEach(Standalone::setUnlessGiven);
    } catch (StartupProblem problem) {
      System.err.println(problem.getMessage());
      System.exit(problem.exitCode());
    }
    HIBERNATE.setLevel(Level.WARNING);
    System.out.println("Starting the functions; the first time this takes up to a minute …");
    RUNNING.acquireUninterruptibly();
    Quarkus.run(
        settings.migrateOnly() ? null : ReadyLine.class,
        (code, failure) -> {
          RUNNING.release();
          if (failure != null) {
            explain(failure, settings);
          }
          if (code != 0) {
            System.exit(failure != null && StartFailure.misused(failure) ? MISUSED : code);
          }
        },
        arguments);
  }

  /** Quarkus leaves it to the exit handler to say why it ends. */
  private static void explain(Throwable failure, Settings settings) {
    boolean taken =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                cause -> cause instanceof BindException || cause instanceof QuarkusBindException);
    if (taken) {
      System.err.printf(
          "Port %d is used by another program. Stop that one, or choose another with --port N.%n",
          settings.port());
    } else {
      System.err.println(StartFailure.inWords(failure, settings.data()));
    }
  }

  private static Map<String, String> configure(Settings settings) {
    if (!settings.ownDatabase() && settings.ownAccount()) {
      return Map.of();
    }
    DataDirectory data = DataDirectory.open(settings.data());
    held = data;
    Map<String, String> configuration = new HashMap<>(DemoLine.open(settings, data));
    configuration.put(ReadyLine.DATA_OPTION, settings.dataOption());
    if (settings.get(LINK_SECRET).isEmpty()) {
      configuration.put(LINK_SECRET, data.secret("link-secret"));
    }
    if (settings.get(WEBHOOKS_SECRET).isEmpty()) {
      configuration.put(WEBHOOKS_SECRET, data.secret("webhooks-secret"));
    }
    recordings(settings, data, configuration);
    if (settings.ownDatabase()) {
      System.out.println("Starting PostgreSQL …");
      PostgresServer server =
          PostgresServer.start(
              PostgresArchive.unpackedIn(settings.cache()), data, settings.fresh());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "postgresql"));
      configuration.putAll(Database.prepare(server, data));
      configuration.put(
          ReadyLine.DATABASE,
          "PostgreSQL of its own on port %d, kept in %s".formatted(server.port(), data.path()));
    }
    return configuration;
  }

  /** The first key stays when another one takes its place: what it sealed opens with it only. */
  private static void recordings(
      Settings settings, DataDirectory data, Map<String, String> configuration) {
    if (settings.get(RECORDINGS_KEYS + OWN_KEY).isEmpty()) {
      configuration.put(RECORDINGS_KEYS + OWN_KEY, data.secret("recordings-key"));
    }
    if (settings.get(RECORDINGS_KEY).isEmpty()) {
      configuration.put(RECORDINGS_KEY, OWN_KEY);
    }
    if (settings.get(RECORDINGS_DIRECTORY).isEmpty()) {
      configuration.put(RECORDINGS_DIRECTORY, data.path().resolve("recordings").toString());
    }
  }

  /** The database goes down after the functions, whose last transactions it takes. */
  private static void stop(PostgresServer server) {
    try {
      RUNNING.tryAcquire(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }

  private static void setUnlessGiven(String name, String value) {
    System.getProperties().putIfAbsent(name, value);
  }
}
