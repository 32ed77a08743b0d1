package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is referred to exists: configuration, accounts, Services, in this or in the secrets. */
final class References implements Rule {
  /** Secrets that cert-manager, CloudNativePG and Strimzi write. */
  private static final Set<String> CERTIFICATES =
      Set.of("phone-tls", "console-tls", "orderline-db-ca", "orderline-cluster-ca-cert");

  @Override
  public List<String> broken(Manifests manifests) {
    Set<String> known = new HashSet<>();
    manifests.all().forEach(manifest -> known.add(manifest.toString()));
    Secrets.templates().all().forEach(secret -> known.add(secret.toString()));
    CERTIFICATES.forEach(name -> known.add("Secret " + name));
    // Strimzi keeps a user's password in a Secret of its name
    manifests
        .of("kafka.strimzi.io", "KafkaUser")
        .forEach(user -> known.add("Secret " + user.name()));
    List<String> broken = new ArrayList<>();
    for (PodTemplate pod : manifests.pods()) {
      want(known, pod, "ServiceAccount", pod.spec().path("serviceAccountName"), broken);
      for (JsonNode container : pod.containers()) {
        for (JsonNode source : container.path("envFrom")) {
          want(known, pod, "ConfigMap", source.at("/configMapRef/name"), broken);
          want(known, pod, "Secret", source.at("/secretRef/name"), broken);
        }
        for (JsonNode variable : container.path("env")) {
          want(known, pod, "Secret", variable.at("/valueFrom/secretKeyRef/name"), broken);
        }
      }
    }
    for (Manifest manifest : manifests.all()) {
      for (JsonNode reference : manifest.json().findValues("ref")) {
        want(
            known,
            manifest,
            reference.path("kind").asText("Secret"),
            reference.path("name"),
            broken);
      }
      for (JsonNode name : manifest.json().findValues("secretName")) {
        want(known, manifest, "Secret", name, broken);
      }
      for (JsonNode backend : manifest.json().findValues("backend")) {
        want(known, manifest, "Service", backend.at("/service/name"), broken);
      }
    }
    return broken;
  }

  private static void want(
      Set<String> known, Object from, String kind, JsonNode name, List<String> broken) {
    if (!name.isMissingNode() && !known.contains(kind + " " + name.asText())) {
      broken.add(from + " refers to " + kind + " " + name.asText() + ", which does not exist");
    }
  }
}
