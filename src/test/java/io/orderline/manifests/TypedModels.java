package io.orderline.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every field exists in the published model of its kind, in the place and of the type it is given:
 * what a model does not know ends up in its additional properties, and there must be none.
 */
final class TypedModels implements Rule {
  /** Kinds whose operators publish no Java model; they are only read. */
  private static final Set<String> WITHOUT_MODEL =
      Set.of(
          "postgresql.cnpg.io/v1 Cluster",
          "postgresql.cnpg.io/v1 ScheduledBackup",
          "barmancloud.cnpg.io/v1 ObjectStore",
          "external-secrets.io/v1 ExternalSecret");

  private static final Map<String, Class<?>> STRIMZI =
      Map.of(
          "Kafka",
          Kafka.class,
          "KafkaNodePool",
          KafkaNodePool.class,
          "KafkaTopic",
          KafkaTopic.class,
          "KafkaUser",
          KafkaUser.class);

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final KubernetesSerialization MODELS = new KubernetesSerialization();

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    for (Manifest manifest : manifests.all()) {
      try {
        Object model = read(manifest);
        if (!(model instanceof GenericKubernetesResource)) {
          new UnknownFields(model)
              .paths()
              .forEach(path -> broken.add(manifest + " has no " + path));
        } else if (!WITHOUT_MODEL.contains(manifest.apiVersion() + " " + manifest.kind())) {
          broken.add(manifest + ": " + manifest.apiVersion() + " is no version that is known");
        }
      } catch (KubernetesClientException e) {
        broken.add(manifest + ": " + e.getCause().getMessage());
      } catch (JsonProcessingException e) {
        broken.add(manifest + ": " + e.getMessage());
      }
    }
    return broken;
  }

  private static Object read(Manifest manifest) throws JsonProcessingException {
    if (manifest.group().equals("kafka.strimzi.io")) {
      return MAPPER.treeToValue(manifest.json(), STRIMZI.get(manifest.kind()));
    }
    return MODELS.unmarshal(MAPPER.writeValueAsString(manifest.json()));
  }
}
