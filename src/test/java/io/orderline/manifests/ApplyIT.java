package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kubectl really sends each overlay to an API server, which keeps it and has it again. */
class ApplyIT {
  private static final Logger REQUESTS = Logger.getLogger(MockWebServer.class.getName());

  @TempDir Path home;
  private KubernetesMockServer server;

  @BeforeEach
  void start() {
    REQUESTS.setLevel(Level.WARNING);
    Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();
    server =
        new KubernetesMockServer(
            new Context(Serialization.jsonMapper()),
            new MockWebServer(),
            responses,
            new KubernetesMixedDispatcher(responses),
            false);
    server.init();
  }

  @AfterEach
  void stop() {
    server.destroy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "small-shop", "production", "peak-season"})
  void isCreatedOnceAndUnchangedAfterwards(String overlay) throws Exception {
    Kubectl kubectl = Kubectl.orSkip();
    Path directory = Repository.path("k8s/overlays/" + overlay);
    Manifests manifests = kubectl.build(directory);
    new Discovery(manifests)
        .answers()
        .forEach(
            (path, answer) ->
                server
                    .expect()
                    .get()
                    .withPath(path + "?timeout=32s")
                    .andReturn(200, answer)
                    .always());

    assertThat(apply(kubectl, "-k", directory))
        .hasSameSizeAs(manifests.all())
        .allMatch(line -> line.endsWith(" created"));
    Manifests again = withoutBudgets(manifests);
    assertThat(apply(kubectl, "-f", written(again)))
        .hasSameSizeAs(again.all())
        .allMatch(line -> line.endsWith(" unchanged"));
  }

  /**
   * kubectl replaces a budget's selector every time, by a kind of patch that this server cannot do.
   */
  private static Manifests withoutBudgets(Manifests manifests) {
    return new Manifests(
        manifests.all().stream()
            .filter(manifest -> !manifest.is("policy", "PodDisruptionBudget"))
            .toList());
  }

  private Path written(Manifests manifests) throws IOException {
    String yaml =
        manifests.all().stream()
            .map(manifest -> Manifests.yaml(manifest.json()))
            .collect(Collectors.joining("---\n"));
    return Files.writeString(home.resolve("again.yaml"), yaml);
  }

  private List<String> apply(Kubectl kubectl, String how, Path manifests) throws Exception {
    Path config = Files.writeString(home.resolve("config"), "");
    return kubectl
        .run(
            Map.of("HOME", home.toString(), "KUBECONFIG", config.toString()),
            "--server=" + server.url("/"),
            "--cache-dir=" + home,
            "apply",
            "--validate=false", // it would ask the server for schemas; TypedModels checks those
            how,
            manifests.toString())
        .lines()
        .toList();
  }
}
