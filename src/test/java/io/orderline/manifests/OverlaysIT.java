package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kubectl makes of each overlay obeys every rule. */
class OverlaysIT {
  private static final Map<String, Manifests> BUILT = new HashMap<>();

  static Stream<Arguments> rules() {
    return Stream.of("dev", "small-shop", "production", "peak-season")
        .flatMap(
            overlay ->
                Rules.ALL.stream()
                    .map(rule -> Arguments.of(overlay, rule.getClass().getSimpleName(), rule)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rules")
  void holds(String overlay, String name, Rule rule) throws Exception {
    assertThat(rule.broken(built(overlay))).isEmpty();
  }

  @Test
  void everyFunctionOnKnativeIsInProduction() throws Exception {
    List<String> files =
        Repository.files(
                Repository.path("knative/functions"),
                file -> Repository.read(file).contains("kind: Service\nmetadata:"))
            .stream()
            .map(file -> file.getFileName().toString().replace(".yaml", ""))
            .toList();
    assertThat(built("production").functions().map(Manifest::name))
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "canary", "streams"})
  void aComponentThatIsAddedToProductionHoldsToo(String component) throws Exception {
    Path overlay = Files.createDirectories(Repository.path("src/test/target/with-" + component));
    Files.writeString(
        overlay.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources: [../../../../k8s/overlays/production]
        components: [../../../../knative/%s]
        """
            .formatted(component));
    Manifests manifests = Kubectl.orSkip().build(overlay);
    assertThat(Rules.ALL).flatExtracting(rule -> rule.broken(manifests)).isEmpty();
    assertThat(manifests.all()).isNotEqualTo(built("production").all());
  }

  /** docs/deploy.md applies it by its label, before all else, and waits for it. */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "small-shop", "production", "peak-season"})
  void theMigrationCanBeAppliedAlone(String overlay) throws Exception {
    assertThat(built(overlay).all())
        .filteredOn(each -> label(each).equals("migrate"))
        .extracting(each -> each.kind() + "/" + each.name())
        .containsExactly("Job/migrate");
  }

  /** The lines of docs/deploy.md for kind wait for things of these names. */
  @Test
  void whatTheGuideForKindWaitsForIsInTheOverlay() throws Exception {
    assertThat(built("dev").all())
        .extracting(each -> each.kind() + "/" + each.name())
        .contains(
            "Job/migrate", "Cluster/orderline-db", "Deployment/standalone", "Service/standalone");
    assertThat(built("dev").all())
        .filteredOn(each -> !label(each).equals("standalone"))
        .extracting(Manifest::kind)
        .contains("Namespace", "Secret", "ConfigMap", "Cluster", "Job")
        .doesNotContain("Deployment");
  }

  private static String label(Manifest manifest) {
    return manifest.at("/metadata/labels").path("app.kubernetes.io/name").asText();
  }

  @Test
  void theTemplatesOfSecretsFitTheirModels() {
    assertThat(new TypedModels().broken(Secrets.templates())).isEmpty();
  }

  private static Manifests built(String overlay) throws Exception {
    if (!BUILT.containsKey(overlay)) {
      BUILT.put(overlay, Kubectl.orSkip().build(Repository.path("k8s/overlays/" + overlay)));
    }
    return BUILT.get(overlay);
  }
}
