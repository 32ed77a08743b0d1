package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Every container says what it needs and may take; every server says how it is. */
final class ResourcesAndProbes implements Rule {
  /** Where {@code /q/*} is in a cluster (ConfigMap orderline-http). */
  private static final int MANAGEMENT_PORT = 9000;

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    for (PodTemplate pod : manifests.pods()) {
      for (JsonNode container : pod.containers()) {
        resources(pod, container, broken);
        if (pod.serves()) {
          probes(pod, container, broken);
        }
      }
    }
    return broken;
  }

  private static void resources(PodTemplate pod, JsonNode container, List<String> broken) {
    for (String resource : List.of("cpu", "memory")) {
      String request = container.path("resources").path("requests").path(resource).asText();
      String limit = container.path("resources").path("limits").path(resource).asText();
      if (request.isEmpty() || limit.isEmpty()) {
        broken.add(pod + " needs a request and a limit of " + resource);
      } else if (amount(request) > amount(limit)) {
        broken.add(pod + " requests more " + resource + " than its limit");
      }
    }
  }

  private static void probes(PodTemplate pod, JsonNode container, List<String> broken) {
    List.of("startup:started", "readiness:ready", "liveness:live")
        .forEach(
            probe -> {
              String name = probe.substring(0, probe.indexOf(':')) + "Probe";
              String path = "/q/health/" + probe.substring(probe.indexOf(':') + 1);
              JsonNode asked = container.path(name).path("httpGet");
              if (!asked.path("path").asText().equals(path)) {
                broken.add(pod + " needs a " + name + " at " + path);
              } else if (asked.path("port").asInt() != MANAGEMENT_PORT) {
                broken.add(pod + " needs a " + name + " on the management port");
              }
            });
  }

  private static double amount(String quantity) {
    return Quantity.getAmountInBytes(new Quantity(quantity)).doubleValue();
  }
}
