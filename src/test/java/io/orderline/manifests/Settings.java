package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a function is told by its environment is something that its code asks for. */
final class Settings implements Rule {

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    for (PodTemplate pod : manifests.pods()) {
      for (JsonNode container : pod.containers()) {
        Images.function(container)
            .filter(Repository.modules()::contains)
            .ifPresent(function -> check(manifests, pod, container, function, broken));
      }
    }
    return broken;
  }

  private static void check(
      Manifests manifests,
      PodTemplate pod,
      JsonNode container,
      String function,
      List<String> broken) {
    KnownSettings known = KnownSettings.of(function);
    variables(manifests, container).stream()
        .filter(variable -> !known.knows(variable))
        .forEach(variable -> broken.add(pod + " sets " + variable + ", which nobody reads"));
    container
        .path("ports")
        .forEach(
            port -> {
              int number = port.path("containerPort").asInt();
              int expected = port.path("name").asText().equals("management") ? 9000 : 8080;
              if (number != expected) {
                broken.add(pod + " has port " + number + ", but functions listen on " + expected);
              }
            });
  }

  static Set<String> variables(Manifests manifests, JsonNode container) {
    Set<String> variables = new TreeSet<>();
    container.path("env").forEach(variable -> variables.add(variable.path("name").asText()));
    for (JsonNode source : container.path("envFrom")) {
      String map = source.at("/configMapRef/name").asText();
      manifests
          .find("", "ConfigMap", map)
          .ifPresent(found -> found.at("/data").fieldNames().forEachRemaining(variables::add));
      String secret = source.at("/secretRef/name").asText();
      Secrets.templates()
          .find("", "Secret", secret)
          .ifPresent(
              found -> found.at("/stringData").fieldNames().forEachRemaining(variables::add));
    }
    return variables;
  }
}
