package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule can be broken: each mistake here is found, and by the sentence that tells it. */
class RulesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCALING =
      "/spec/template/metadata/annotations/autoscaling.knative.dev~1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /spec/template/spec/timeOutSeconds               | 9        | TypedModels        | has no .spec.template.spec.timeOutSeconds
          /spec/containerConcurrency                       | 9        | TypedModels        | has no .spec.containerConcurrency
          /spec/template/spec/containers/0/resources/limit | {}       | TypedModels        | has no .spec.template.spec.containers[].resources.limit
          /spec/template/spec/timeoutSeconds               | "soon"   | TypedModels        | Cannot deserialize
          /apiVersion                                      | "serving.knative.dev/v7" | TypedModels | is no version that is known
          /spec/template/spec/hostNetwork                  | true     | PodSecurity        | hostNetwork
          /spec/template/spec/volumes/0/hostPath           | {}       | PodSecurity        | the node's disk
          /spec/template/spec/containers/0/securityContext/runAsNonRoot | false | PodSecurity | may run as root
          /spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation | true | PodSecurity | gain privileges
          /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | false | PodSecurity | write its root file system
          /spec/template/spec/containers/0/securityContext/capabilities | {} | PodSecurity | Linux capabilities
          /spec/template/spec/containers/0/securityContext/seccompProfile | {} | PodSecurity | seccomp
          /spec/template/spec/containers/0/resources       | {}       | ResourcesAndProbes | request and a limit of cpu
          /spec/template/spec/containers/0/resources/requests/memory | "9Gi" | ResourcesAndProbes | requests more memory
          /spec/template/spec/containers/0/readinessProbe  | {}       | ResourcesAndProbes | readinessProbe at /q/health/ready
          /spec/template/spec/containers/0/livenessProbe/httpGet/port | 8080 | ResourcesAndProbes | livenessProbe on the management port
          /spec/template/spec/serviceAccountName           | "nobody" | References         | ServiceAccount nobody
          /spec/template/spec/containers/0/envFrom/0/configMapRef/name | "x" | References  | ConfigMap x
          /spec/template/spec/containers/0/envFrom/3/secretRef/name | "x" | References      | Secret x
          /spec/template/spec/containers/0/env/1/valueFrom/secretKeyRef/name | "x" | References | Secret x
          /spec/template/spec/volumes/1/secret/secretName  | "x"      | References         | Secret x
          /spec/template/spec/containers/0/image           | "orderline/calls:1" | Images  | no function calls
          /spec/template/spec/containers/0/image           | "orderline/call:latest" | Images | whatever version
          /spec/template/spec/containers/0/image           | "nginx:1" | Images            | unexpected image
          /spec/template/spec/containers/0/ports/0/containerPort | 80 | Settings           | listen on 8080
          /spec/template/spec/containers/0/env/0/name      | "ORDERLINE_STORE_OWNR" | Settings | which nobody reads
          /metadata/annotations                            | {"autoscaling.knative.dev/min-scale": "1"} | KnativeScaling | where Knative ignores it
          /spec/template/metadata/annotations/autoscaling.knative.dev~1minScale | "1" | KnativeScaling | Knative knows no
          /spec/template/metadata/annotations/autoscaling.knative.dev~1min-scale | "99" | KnativeScaling | above its max-scale
          /spec/template/metadata/annotations/autoscaling.knative.dev~1max-scale | "0" | KnativeScaling | no max-scale
          /spec/template/spec/responseStartTimeoutSeconds  | 20       | KnativeScaling     | within timeoutSeconds
          /spec/template/spec/timeoutSeconds               | 900      | KnativeScaling     | at most 600
          /spec/template/spec/containerConcurrency         | 0        | KnativeScaling     | any number
          /metadata/name                                   | "orders" | KnativeScaling     | can be reached from outside
          """)
  void aMistakeInAFunctionIsFound(String pointer, String value, String rule, String sentence)
      throws Exception {
    Manifests sound = line();
    assertThat(broken(rule, sound)).isEmpty();
    Manifests mistaken = with(sound, "Service", "call", pointer, JSON.readTree(value));
    assertThat(broken(rule, mistaken)).anySatisfy(told -> assertThat(told).contains(sentence));
  }

  @Test
  void aPolicyForPodsThatDoNotExistIsFound() throws Exception {
    Manifests mistaken =
        with(
            line(),
            "NetworkPolicy",
            "call-asks-functions",
            "/spec/podSelector/matchLabels/app.kubernetes.io~1name",
            JSON.readTree("\"cal\""));
    assertThat(broken("NetworkReach", mistaken))
        .hasSize(1)
        .first()
        .asString()
        .contains("selects no pod");
  }

  @Test
  void aMissingDenialIsFound() {
    Manifests open =
        new Manifests(
            line().all().stream()
                .filter(manifest -> !manifest.name().equals("nobody-unless-allowed"))
                .toList());
    assertThat(broken("NetworkReach", open))
        .contains("no NetworkPolicy denies what is not allowed");
  }

  @Test
  void morePodsThanTheDatabaseCanServeAreFound() throws Exception {
    Manifests many =
        with(line(), "Service", "call", SCALING + "max-scale", JSON.readTree("\"400\""));
    assertThat(broken("DatabaseConnections", many)).hasSize(1);
  }

  @Test
  void anotherHostThanTheOneThatSignsIsFound() throws Exception {
    Manifests moved =
        with(
            line(),
            "DomainMapping",
            "phone.example.com",
            "/metadata/name",
            JSON.readTree("\"call.example.com\""));
    assertThat(broken("PublicAddress", moved)).hasSize(1);
  }

  @Test
  void aScheduleThatForgetsAFunctionOrAsksForTooMuchIsFound() throws Exception {
    Manifests another =
        with(
            line(),
            "CronJob",
            "asleep-at-night",
            "/spec/jobTemplate/spec/template/spec/containers/0/args/2",
            JSON.readTree("\"--selector=serving.knative.dev/service=calls\""));
    assertThat(broken("ScaleSchedules", another))
        .anySatisfy(told -> assertThat(told).contains("changes"));
    Manifests mighty =
        with(line(), "Role", "scale-schedule", "/rules/0/verbs/0", JSON.readTree("\"*\""));
    assertThat(broken("ScaleSchedules", mighty)).hasSize(1);
    Manifests utc =
        with(line(), "CronJob", "awake-by-morning", "/spec/timeZone", JSON.readTree("\"Etc/UTC\""));
    assertThat(broken("ScaleSchedules", utc)).hasSize(1);
  }

  @Test
  void anEventThatGoesNowhereIsFound() throws Exception {
    assertThat(broken("EventRoutes", line())).isEmpty();
    String filter = "/spec/filter/attributes/type";
    Manifests unknown =
        with(line(), "Trigger", "notify-sms-requested", filter, JSON.readTree("\"sms.wanted\""));
    assertThat(broken("EventRoutes", unknown)).hasSize(2);
    Manifests other =
        with(line(), "Trigger", "notify-sms-requested", filter, JSON.readTree("\"sms.sent\""));
    assertThat(broken("EventRoutes", other)).hasSize(1);
    Manifests lost =
        with(line(), "Trigger", "notify-sms-requested", "/spec/delivery", JSON.readTree("{}"));
    assertThat(broken("EventRoutes", lost)).hasSize(1);
  }

  @Test
  void aFunctionThatNobodyWakesIsFound() throws Exception {
    Manifests asleep =
        with(
            line(),
            "Deployment",
            "relay",
            "/spec/template/spec/containers/0/env/3/name",
            JSON.readTree("\"ORDERLINE_RELAY_WAKE_NOBODY\""));
    assertThat(broken("EventRoutes", asleep))
        .containsExactly("the relay does not wake tickets for what it has to try again");
  }

  /** The production line as its files stand, with a version for every image. */
  private static Manifests line() {
    List<Manifest> all = new ArrayList<>();
    Stream.of(
            "k8s/base",
            "knative/functions",
            "knative/night",
            "knative/eventing",
            "k8s/postgres",
            "k8s/relay",
            "k8s/kafka")
        .flatMap(
            directory ->
                Repository.files(
                    Repository.path(directory),
                    file ->
                        file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                    .stream())
        .map(
            file ->
                Manifests.parse(
                    Repository.read(file).replaceAll("(image: \\S+/[a-z-]+)\n", "$1:v1\n")))
        .forEach(parsed -> all.addAll(parsed.all()));
    return new Manifests(all);
  }

  private static Manifests with(
      Manifests manifests, String kind, String name, String pointer, JsonNode value) {
    return new Manifests(
        manifests.all().stream()
            .map(
                manifest ->
                    manifest.kind().equals(kind) && manifest.name().equals(name)
                        ? new Manifest(changed(manifest.json().deepCopy(), pointer, value))
                        : manifest)
            .toList());
  }

  private static JsonNode changed(JsonNode root, String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = root.at(place.head());
    if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
    return root;
  }

  private static List<String> broken(String rule, Manifests manifests) {
    return Rules.ALL.stream()
        .filter(known -> known.getClass().getSimpleName().equals(rule))
        .findFirst()
        .orElseThrow()
        .broken(manifests);
  }
}
