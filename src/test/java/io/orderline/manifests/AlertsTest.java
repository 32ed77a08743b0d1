package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is woken finds what to do; whoever looks at a chart looks at something that is measured.
 */
class AlertsTest {
  private static final Pattern METRIC =
      Pattern.compile("\\b([a-z]+(?:_[a-z0-9]+)+)\\s*(?=[{\\[)*/]|$|\\s)");
  private static final Set<String> WORDS =
      Set.of("group_left", "histogram_quantile", "max_connections");

  /**
   * What others than our functions export: Knative, Kubernetes, CloudNativePG, Kafka's exporter.
   */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "kn_serving_queue_depth",
          "kn_serving_invocation_duration_seconds_bucket",
          "kube_job_failed",
          "kube_pod_labels",
          "kube_pod_status_ready",
          "kube_pod_status_phase",
          "kube_pod_container_status_restarts_total",
          "cnpg_collector_up",
          "cnpg_pg_stat_archiver_seconds_since_last_archival",
          "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
          "cnpg_backends_total",
          "cnpg_pg_settings_setting",
          "kafka_consumergroup_lag");

  /** What {@link MetricsIT} has seen at /q/metrics of the packaged application. */
  static final Set<String> OURS =
      Set.of(
          "orderline_part_seconds_bucket",
          "orderline_start_seconds",
          "http_server_requests_seconds_count",
          "http_server_requests_seconds_sum",
          "http_server_requests_seconds_max",
          "orderline_store_outage_seconds",
          "orderline_recordings_total",
          "orderline_console_behind_seconds",
          "sql_pool_queue_size",
          "sql_pool_active",
          "process_cpu_usage",
          "system_cpu_count",
          "jvm_memory_used_bytes");

  /**
   * What needs a call or an outage: seen by EventsQuarkusTest, RelayQuarkusTest, LagQuarkusTest and
   * PeerRecognizerQuarkusTest.
   */
  private static final Set<String> OF_CALLS =
      Set.of(
          "orderline_console_lag_seconds_max",
          "orderline_events_outage_seconds",
          "orderline_events_dead",
          "orderline_relay_outage_seconds",
          "orderline_event_seconds_count",
          "orderline_event_seconds_max",
          "orderline_recognition_confidence_sum",
          "orderline_recognition_confidence_count",
          "orderline_recognition_total");

  static List<JsonNode> alerts() {
    return Manifests.parse(Repository.read(Repository.path("k8s/observability/alerts.yaml")))
        .all()
        .getFirst()
        .json()
        .findParents("alert");
  }

  static Stream<Path> dashboards() {
    return Repository.files(
        Repository.path("k8s/observability/dashboards"), file -> file.toString().endsWith(".json"))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertHasASectionInTheRunbook(JsonNode alert) {
    String runbook = Repository.read(Repository.path("docs/runbook.md"));
    String name = alert.path("alert").asText();
    assertThat(runbook).contains("\n## " + name + "\n");
    assertThat(alert.at("/annotations/runbook").asText())
        .isEqualTo("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
    assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertReadsWhatIsMeasured(JsonNode alert) {
    assertMeasured(alert.path("expr").asText());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyChartReadsWhatIsMeasured(Path dashboard) throws Exception {
    JsonNode json = new ObjectMapper().readTree(dashboard.toFile());
    assertThat(json.path("panels")).isNotEmpty();
    json.findValuesAsText("expr").forEach(AlertsTest::assertMeasured);
    assertThat(json.findValuesAsText("uid")).doesNotContain("");
  }

  @Test
  void aMetricThatNobodyMeasuresWouldBeFound() {
    assertThat(metrics("sum(rate(orderline_turns_total{a=\"b\"}[5m])) > 1"))
        .containsExactly("orderline_turns_total");
  }

  private static void assertMeasured(String expression) {
    Set<String> known = new TreeSet<>(OF_OTHERS);
    known.addAll(OURS);
    known.addAll(OF_CALLS);
    assertThat(metrics(expression)).isNotEmpty().isSubsetOf(known);
  }

  private static Set<String> metrics(String expression) {
    String bare =
        expression
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\b(by|on|group_left) \\([^)]*\\)", "")
            .replaceAll("\\{[^}]*}", "{}");
    return METRIC
        .matcher(bare)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
