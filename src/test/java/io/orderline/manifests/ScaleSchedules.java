package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schedules change Revisions of functions that exist, by Shanghai's clock, and may do so. */
final class ScaleSchedules implements Rule {
  private static final String SELECTOR = "--selector=serving.knative.dev/service=";
  private static final String LIVE = ",serving.knative.dev/routingState=active";

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    Set<String> functions = manifests.functions().map(Manifest::name).collect(Collectors.toSet());
    for (Manifest job : manifests.of("batch", "CronJob").toList()) {
      if (!job.at("/spec/timeZone").asText().equals("Asia/Shanghai")) {
        broken.add(job + " goes by another clock than the shop");
      }
      Set<String> changed = new TreeSet<>();
      for (JsonNode container : PodTemplate.of(job).orElseThrow().containers()) {
        for (JsonNode argument : container.path("args")) {
          if (argument.asText().startsWith(SELECTOR)) {
            changed.add(argument.asText().replace(SELECTOR, "").replace(LIVE, ""));
          }
        }
      }
      if (!changed.equals(functions)) {
        broken.add(job + " changes " + changed + ", but there are " + functions);
      }
    }
    if (!manifests.of("batch", "CronJob").toList().isEmpty() && !mayPatch(manifests)) {
      broken.add("the schedules' Role must allow exactly get, list and patch of revisions");
    }
    return broken;
  }

  private static boolean mayPatch(Manifests manifests) {
    return manifests
        .find("rbac.authorization.k8s.io", "Role", "scale-schedule")
        .map(role -> role.at("/rules").toString())
        .filter(
            """
            [{"apiGroups":["serving.knative.dev"],"resources":["revisions"],\
            "verbs":["get","list","patch"]}]"""
                ::equals)
        .isPresent();
  }
}
