package io.orderline.access.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Stops the start of a function whose secrets are none: too short, left from a template, or those
 * of a development cluster. {@code orderline.secrets.weak} lets them pass, for a machine that
 * nobody else reaches.
 */
@ApplicationScoped
public class WeakSecrets {
  /** What we make up ourselves, so that it can be long; {@code openssl rand -hex 24} has 48. */
  private static final int SHORTEST = 16;

  private static final int FEWEST_SIGNS = 6;

  private static final Pattern OURS =
      Pattern.compile(
          "orderline\\.(operator\\.token|(operators|api-clients)\\..+\\.token|peer\\.token|tickets\\.link-secret|console\\.webhooks\\.secret|call\\.stream\\.secret|recordings\\.keys\\..+|store\\.password|relay\\.password)");

  /** What a provider makes up: we only see that it is not a placeholder. */
  private static final Pattern OF_PROVIDERS =
      Pattern.compile(
          "orderline\\.tenants\\..+\\.(auth-token|signature-secret|webhook-secret)|orderline\\.recordings\\.s3\\.secret-key|orderline\\.notify\\..+\\.(auth-token|access-key-secret)|orderline\\.console\\.oidc\\.client-secret");

  private static final Set<String> GIVEN_AWAY =
      Set.of("development", "for-tests", "change", "example", "password", "openssl", "secret", "<");

  void check(@Observes @Priority(1) StartupEvent started, Config config, SecretsConfig secrets) {
    if (secrets.weak() || LaunchMode.current().isDevOrTest()) {
      return;
    }
    List<String> weak = of(config);
    if (!weak.isEmpty()) {
      throw new IllegalStateException(
          "These secrets can be guessed: %s. Make each with: openssl rand -hex 24. On a machine that nobody else reaches, -Dorderline.secrets.weak=true lets them pass."
              .formatted(String.join(", ", weak)));
    }
  }

  /** The keys of weak secrets, and what is wrong with each; never their values. */
  static List<String> of(Config config) {
    List<String> weak = new ArrayList<>();
    StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .distinct()
        .sorted()
        .filter(name -> OURS.matcher(name).matches() || OF_PROVIDERS.matcher(name).matches())
        .forEach(
            name ->
                config
                    .getOptionalValue(name, String.class)
                    .map(secret -> verdict(secret, OURS.matcher(name).matches()))
                    .filter(verdict -> !verdict.isEmpty())
                    .ifPresent(verdict -> weak.add(name + " (" + verdict + ")")));
    return weak;
  }

  private static String verdict(String secret, boolean ours) {
    String lower = secret.toLowerCase(Locale.ROOT);
    if (GIVEN_AWAY.stream().anyMatch(lower::contains)) {
      return "a placeholder";
    }
    if (!ours) {
      return "";
    }
    if (secret.length() < SHORTEST) {
      return "shorter than " + SHORTEST + " characters";
    }
    return secret.chars().distinct().count() < FEWEST_SIGNS ? "always the same signs" : "";
  }
}
