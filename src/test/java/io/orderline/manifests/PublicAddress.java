package io.orderline.manifests;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The host that is reachable is the host that providers' signatures are checked against, or the one
 * whose pages may change something.
 */
final class PublicAddress implements Rule {
  @Override
  public List<String> broken(Manifests manifests) {
    String configured =
        manifests
            .find("", "ConfigMap", "orderline-tenants")
            .map(map -> map.at("/data/ORDERLINE_CALL_PUBLIC_URL").asText())
            .orElse("");
    List<String> hosts = new ArrayList<>();
    manifests.of("serving.knative.dev", "DomainMapping").forEach(map -> hosts.add(map.name()));
    manifests
        .of("networking.k8s.io", "Ingress")
        .forEach(ingress -> ingress.at("/spec/rules").findValuesAsText("host", hosts));
    Set<String> known = new HashSet<>(consoles(manifests));
    known.add(configured);
    return hosts.stream()
        .filter(host -> !known.contains(URI.create("https://" + host).toString()))
        .map(host -> host + " is reachable, but ORDERLINE_CALL_PUBLIC_URL is " + configured)
        .toList();
  }

  /** Where consoles say that they are. */
  private static List<String> consoles(Manifests manifests) {
    return manifests.pods().stream()
        .flatMap(pod -> pod.containers().stream())
        .flatMap(container -> StreamSupport.stream(container.path("env").spliterator(), false))
        .filter(each -> each.path("name").asText().equals("ORDERLINE_CONSOLE_PUBLIC_URL"))
        .map(each -> each.path("value").asText())
        .toList();
  }
}
