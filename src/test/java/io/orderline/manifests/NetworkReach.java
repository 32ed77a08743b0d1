package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Nothing is allowed unless a policy says so, and every policy is about pods that exist. */
final class NetworkReach implements Rule {
  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    List<Map<String, String>> known = labels(manifests);
    boolean denied = false;
    for (Manifest policy : manifests.of("networking.k8s.io", "NetworkPolicy").toList()) {
      JsonNode chosen = policy.at("/spec/podSelector");
      denied |=
          chosen.isEmpty()
              && policy.at("/spec/policyTypes").size() == 2
              && policy.at("/spec/ingress").isMissingNode()
              && policy.at("/spec/egress").isMissingNode();
      List<JsonNode> selectors = new ArrayList<>(List.of(chosen));
      for (String direction : List.of("/spec/ingress", "/spec/egress")) {
        for (JsonNode rule : policy.at(direction)) {
          rule.findValues("podSelector").forEach(selectors::add);
        }
      }
      selectors.stream()
          .filter(selector -> !selector.isEmpty())
          .filter(selector -> known.stream().noneMatch(labels -> matches(selector, labels)))
          .forEach(selector -> broken.add(policy + " selects no pod: " + selector));
    }
    if (!denied) {
      broken.add("no NetworkPolicy denies what is not allowed");
    }
    return broken;
  }

  private static List<Map<String, String>> labels(Manifests manifests) {
    List<Map<String, String>> labels = new ArrayList<>();
    manifests.pods().forEach(pod -> labels.add(pod.labels()));
    manifests
        .of("postgresql.cnpg.io", "Cluster")
        .forEach(cluster -> labels.add(Map.of("cnpg.io/cluster", cluster.name())));
    manifests
        .of("kafka.strimzi.io", "Kafka")
        .forEach(kafka -> labels.add(Map.of("strimzi.io/cluster", kafka.name())));
    return labels;
  }

  static boolean matches(JsonNode selector, Map<String, String> labels) {
    boolean equal =
        labels.entrySet().containsAll(Manifest.strings(selector.path("matchLabels")).entrySet());
    return equal
        && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
            .allMatch(expression -> matchesExpression(expression, labels));
  }

  private static boolean matchesExpression(JsonNode expression, Map<String, String> labels) {
    String value = labels.get(expression.path("key").asText());
    return switch (expression.path("operator").asText()) {
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      case "In" ->
          StreamSupport.stream(expression.path("values").spliterator(), false)
              .anyMatch(allowed -> allowed.asText().equals(value));
      default -> throw new IllegalArgumentException("unknown operator in " + expression);
    };
  }
}
