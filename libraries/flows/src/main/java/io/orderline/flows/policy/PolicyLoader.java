package io.orderline.flows.policy;

import io.orderline.core.policy.PolicyBook;
import io.orderline.core.tenant.TenantId;
import io.orderline.flows.FlowsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds a shop's rules: its own file where there is one, else those that come with Orderline. */
@ApplicationScoped
public class PolicyLoader {
  private final FlowsConfig config;
  private final Map<TenantId, PolicyBook> books = new ConcurrentHashMap<>();

  PolicyLoader(FlowsConfig config) {
    this.config = config;
  }

  /** The rules of a shop. */
  public PolicyBook of(TenantId tenant) {
    return books.computeIfAbsent(tenant, this::load);
  }

  private PolicyBook load(TenantId tenant) {
    return load(tenant, config.policies().map(Path::of));
  }

  /** The rules of a shop when this is the directory with those of shops. */
  public static PolicyBook load(TenantId tenant, Optional<Path> directory) {
    Path own = directory.map(in -> in.resolve(tenant + ".yaml")).orElse(null);
    return own != null && Files.exists(own)
        ? PolicyReader.read(own.toString(), text(own))
        : PolicyReader.read("default.yaml", shipped());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules in " + file, e);
    }
  }

  static String shipped() {
    try (InputStream in =
        PolicyLoader.class.getClassLoader().getResourceAsStream("policies/default.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
