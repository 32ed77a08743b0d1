package io.orderline.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one {@code kubectl apply} sends. */
record Manifests(List<Manifest> all) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectReader NODES = YAML.readerFor(JsonNode.class);

  static Manifests parse(String yaml) {
    try (var documents = NODES.<JsonNode>readValues(yaml)) {
      return new Manifests(
          documents.readAll().stream().filter(JsonNode::isObject).map(Manifest::new).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String yaml(JsonNode node) {
    try {
      return YAML.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Manifest> of(String group, String kind) {
    return all.stream().filter(manifest -> manifest.is(group, kind));
  }

  Optional<Manifest> find(String group, String kind, String name) {
    return of(group, kind).filter(manifest -> manifest.name().equals(name)).findFirst();
  }

  Stream<Manifest> functions() {
    return of("serving.knative.dev", "Service");
  }

  /** Every template that pods of our own are made from. */
  List<PodTemplate> pods() {
    return all.stream().flatMap(manifest -> PodTemplate.of(manifest).stream()).toList();
  }
}
