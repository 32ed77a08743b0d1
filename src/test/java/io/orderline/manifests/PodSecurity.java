package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Kubernetes' restricted profile, and a root file system that cannot be written. Knative allows the
 * security context of containers only, so there each must say it all.
 */
final class PodSecurity implements Rule {
  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    for (PodTemplate pod : manifests.pods()) {
      for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
        require(!pod.spec().path(host).asBoolean(), pod + " must not use " + host, broken);
      }
      for (JsonNode volume : pod.spec().path("volumes")) {
        require(volume.path("hostPath").isMissingNode(), pod + " mounts the node's disk", broken);
      }
      for (JsonNode container : pod.containers()) {
        check(pod, container, broken);
      }
    }
    return broken;
  }

  private static void check(PodTemplate pod, JsonNode container, List<String> broken) {
    JsonNode own = container.path("securityContext");
    JsonNode shared = pod.spec().path("securityContext");
    require(
        own.path("runAsNonRoot").asBoolean(shared.path("runAsNonRoot").asBoolean()),
        pod + " may run as root",
        broken);
    require(
        !own.path("allowPrivilegeEscalation").asBoolean(true),
        pod + " may gain privileges",
        broken);
    require(
        own.path("readOnlyRootFilesystem").asBoolean(),
        pod + " can write its root file system",
        broken);
    require(
        own.at("/capabilities/drop/0").asText().equals("ALL"),
        pod + " keeps Linux capabilities",
        broken);
    require(
        "RuntimeDefault"
            .equals(
                own.at("/seccompProfile/type").asText(shared.at("/seccompProfile/type").asText())),
        pod + " has no seccomp profile",
        broken);
  }

  private static void require(boolean held, String otherwise, List<String> broken) {
    if (!held) {
      broken.add(otherwise);
    }
  }
}
