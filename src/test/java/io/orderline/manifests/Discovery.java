package io.orderline.manifests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How an API server that knows the kinds of some manifests answers "which kinds are there?". */
final class Discovery {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> WITHOUT_NAMESPACE = Set.of("Namespace");

  private final Map<String, Set<String>> kinds = new TreeMap<>();

  Discovery(Manifests manifests) {
    manifests
        .all()
        .forEach(
            manifest ->
                kinds
                    .computeIfAbsent(manifest.apiVersion(), version -> new TreeSet<>())
                    .add(manifest.kind()));
  }

  /** Answers by path. */
  Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    answers.put("/api", core());
    answers.put("/apis", groups());
    kinds.forEach(
        (version, names) ->
            answers.put(
                (version.contains("/") ? "/apis/" : "/api/") + version, resources(version, names)));
    return answers;
  }

  private static String core() {
    ObjectNode versions = JSON.createObjectNode().put("kind", "APIVersions");
    versions.putArray("versions").add("v1");
    return versions.toString();
  }

  private String groups() {
    ObjectNode list = JSON.createObjectNode().put("kind", "APIGroupList").put("apiVersion", "v1");
    ArrayNode groups = list.putArray("groups");
    Map<String, List<String>> versions =
        kinds.keySet().stream()
            .filter(version -> version.contains("/"))
            .collect(Collectors.groupingBy(version -> version.substring(0, version.indexOf('/'))));
    versions.forEach(
        (name, all) -> {
          ObjectNode group = groups.addObject().put("name", name);
          ArrayNode described = group.putArray("versions");
          all.forEach(version -> describe(described.addObject(), version));
          describe(group.putObject("preferredVersion"), all.getFirst());
        });
    return list.toString();
  }

  private static void describe(ObjectNode node, String version) {
    node.put("groupVersion", version).put("version", version.substring(version.indexOf('/') + 1));
  }

  private static String resources(String version, Set<String> kinds) {
    ObjectNode list =
        JSON.createObjectNode()
            .put("kind", "APIResourceList")
            .put("apiVersion", "v1")
            .put("groupVersion", version);
    ArrayNode resources = list.putArray("resources");
    for (String kind : kinds) {
      ArrayNode verbs =
          resources
              .addObject()
              .put("name", plural(kind))
              .put("singularName", kind.toLowerCase(Locale.ROOT))
              .put("namespaced", !WITHOUT_NAMESPACE.contains(kind))
              .put("kind", kind)
              .putArray("verbs");
      List.of("get", "list", "create", "update", "patch", "delete").forEach(verbs::add);
    }
    return list.toString();
  }

  static String plural(String kind) {
    String name = kind.toLowerCase(Locale.ROOT);
    if (name.endsWith("y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return name.endsWith("s") ? name + "es" : name + "s";
  }
}
