package io.orderline.manifests;

import java.util.List;

/**
 * All pods at their most, each with all its connections, do not want more than the database has.
 */
final class DatabaseConnections implements Rule {
  /** For migrations, the operator, and whoever looks. */
  private static final int RESERVED = 20;

  @Override
  public List<String> broken(Manifests manifests) {
    int each =
        manifests
            .find("", "ConfigMap", "orderline-store")
            .map(map -> map.at("/data/ORDERLINE_STORE_CONNECTIONS").asInt())
            .orElse(0);
    int pods =
        manifests.pods().stream()
            .filter(PodTemplate::serves)
            .filter(pod -> pod.labels().containsKey("orderline.io/database"))
            .mapToInt(DatabaseConnections::most)
            .sum();
    return manifests
        .of("postgresql.cnpg.io", "Cluster")
        .filter(
            cluster -> each == 0 || pods * each + RESERVED > cluster.at(MAX_CONNECTIONS).asInt())
        .map(
            cluster ->
                "%s allows %s connections, but %d pods want %d each"
                    .formatted(cluster, cluster.at(MAX_CONNECTIONS).asText(), pods, each))
        .toList();
  }

  private static final String MAX_CONNECTIONS = "/spec/postgresql/parameters/max_connections";

  private static int most(PodTemplate pod) {
    return pod.knative()
        ? pod.template().at("/metadata/annotations/autoscaling.knative.dev~1max-scale").asInt()
        : pod.owner().at("/spec/replicas").asInt() + 1; // one more during a roll-out
  }
}
