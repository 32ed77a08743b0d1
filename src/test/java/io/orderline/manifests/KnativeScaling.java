package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knative's fields are where it looks for them, with values that it takes. */
final class KnativeScaling implements Rule {
  private static final String PREFIX = "autoscaling.knative.dev/";
  private static final int LONGEST_SECONDS = 600;
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "min-scale",
          "max-scale",
          "initial-scale",
          "activation-scale",
          "target",
          "target-utilization-percentage",
          "window",
          "panic-window-percentage",
          "panic-threshold-percentage",
          "scale-down-delay",
          "scale-to-zero-pod-retention-period",
          "metric",
          "class");

  /** Those that callers' providers and the shop's people reach. */
  private static final Set<String> REACHABLE = Set.of("call", "console");

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    for (Manifest function : manifests.functions().toList()) {
      misplaced(function, "/metadata/annotations", broken);
      misplaced(function, "/spec/template/metadata/labels", broken);
      scale(function, broken);
      timeouts(function, broken);
      if (!REACHABLE.contains(function.name())
          && !function
              .at("/metadata/labels/networking.knative.dev~1visibility")
              .asText()
              .equals("cluster-local")) {
        broken.add(function + " can be reached from outside");
      }
    }
    return broken;
  }

  private static void misplaced(Manifest function, String pointer, List<String> broken) {
    Manifest.strings(function.at(pointer)).keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(name -> broken.add(function + " has " + name + " where Knative ignores it"));
  }

  private static void scale(Manifest function, List<String> broken) {
    Map<String, String> annotations =
        Manifest.strings(function.at("/spec/template/metadata/annotations")).entrySet().stream()
            .filter(annotation -> annotation.getKey().startsWith(PREFIX))
            .collect(
                Collectors.toMap(
                    annotation -> annotation.getKey().substring(PREFIX.length()),
                    Map.Entry::getValue));
    annotations.keySet().stream()
        .filter(name -> !ANNOTATIONS.contains(name))
        .forEach(name -> broken.add(function + ": Knative knows no " + PREFIX + name));
    int min = Integer.parseInt(annotations.getOrDefault("min-scale", "0"));
    int max = Integer.parseInt(annotations.getOrDefault("max-scale", "0"));
    if (max == 0) {
      broken.add(function + " has no max-scale: a flood would take the cluster");
    } else if (min > max) {
      broken.add(function + " has a min-scale above its max-scale");
    }
  }

  private static void timeouts(Manifest function, List<String> broken) {
    JsonNode spec = function.at("/spec/template/spec");
    int whole = spec.path("timeoutSeconds").asInt();
    int start = spec.path("responseStartTimeoutSeconds").asInt();
    if (spec.path("containerConcurrency").asInt() <= 0) {
      broken.add(function + " takes any number of requests at once");
    }
    if (whole <= 0 || whole > LONGEST_SECONDS) {
      broken.add(function + " needs timeoutSeconds of at most " + LONGEST_SECONDS);
    }
    if (start <= 0 || start > whole) {
      broken.add(function + " needs responseStartTimeoutSeconds within timeoutSeconds");
    }
  }
}
