package io.orderline.flows.policy;

import io.orderline.core.order.OrderStatus;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a table of rules from YAML; a mistake is named with the number of its rule. */
final class PolicyReader {
  private static final Set<String> FIELDS =
      Set.of(
          "wish",
          "states",
          "products",
          "reasons",
          "within_days",
          "allowed",
          "spoken",
          "fee",
          "refund");

  private PolicyReader() {}

  static PolicyBook read(String file, String text) {
    if (!(new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof List<?> rows)) {
      throw new IllegalStateException(
          file + ": expected a list of rules, each beginning with `- wish:`");
    }
    var rules = new ArrayList<Policy>();
    for (Object row : rows) {
      try {
        rules.add(rule((Map<?, ?>) row));
      } catch (IllegalArgumentException | ClassCastException e) {
        throw new IllegalStateException(
            file + ": rule " + (rules.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return new PolicyBook(rules, version(text));
  }

  /** The beginning of the text's digest. */
  private static String version(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Policy rule(Map<?, ?> row) {
    row.keySet().stream()
        .filter(name -> !FIELDS.contains(String.valueOf(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "`" + name + "` does not belong here; known are: " + FIELDS);
            });
    if (!(row.get("allowed") instanceof Boolean allowed)) {
      throw new IllegalArgumentException("say `allowed: true` or `allowed: false`");
    }
    Integer within = (Integer) row.get("within_days");
    return new Policy(
        (String) row.get("wish"),
        texts(row, "states").stream().map(PolicyReader::state).collect(Collectors.toSet()),
        texts(row, "products"),
        Set.copyOf(texts(row, "reasons")),
        Optional.ofNullable(within),
        allowed,
        (String) row.get("spoken"),
        Optional.ofNullable((String) row.get("fee")).map(PolicyReader::fee),
        Optional.ofNullable((String) row.get("refund")));
  }

  private static Policy.Fee fee(String written) {
    try {
      return Policy.Fee.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("`fee:` is shop, customer or none", e);
    }
  }

  private static OrderStatus state(String written) {
    try {
      return OrderStatus.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "there is no order state `"
              + written
              + "`; known are: "
              + List.of(OrderStatus.values()).toString().toLowerCase(Locale.ROOT),
          e);
    }
  }

  private static List<String> texts(Map<?, ?> row, String name) {
    return row.get(name) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }
}
