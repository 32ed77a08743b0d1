package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What pods are made from, wherever it stands in an object. */
record PodTemplate(Manifest owner, JsonNode template) {

  static Optional<PodTemplate> of(Manifest manifest) {
    String pointer =
        switch (manifest.kind()) {
          case "Deployment", "StatefulSet", "DaemonSet", "Job" -> "/spec/template";
          case "CronJob" -> "/spec/jobTemplate/spec/template";
          case "Service" ->
              manifest.group().equals("serving.knative.dev") ? "/spec/template" : "/none";
          default -> "/none";
        };
    JsonNode template = manifest.at(pointer);
    return template.isObject()
        ? Optional.of(new PodTemplate(manifest, template))
        : Optional.empty();
  }

  boolean knative() {
    return owner.kind().equals("Service");
  }

  JsonNode spec() {
    return template.path("spec");
  }

  Map<String, String> labels() {
    Map<String, String> labels = Manifest.strings(template.at("/metadata/labels"));
    if (knative()) {
      labels.put("serving.knative.dev/service", owner.name()); // Knative adds it
    }
    return labels;
  }

  List<JsonNode> containers() {
    return StreamSupport.stream(spec().path("containers").spliterator(), false).toList();
  }

  /** Whether it answers requests: a Service of either kind leads to it. */
  boolean serves() {
    return knative() || owner.kind().equals("Deployment");
  }

  @Override
  public String toString() {
    return owner.toString();
  }
}
