package io.orderline.manifests;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The host that is reachable is the host that providers' signatures are checked against. */
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
    return hosts.stream()
        .filter(host -> !configured.equals(URI.create("https://" + host).toString()))
        .map(host -> host + " is reachable, but ORDERLINE_CALL_PUBLIC_URL is " + configured)
        .toList();
  }
}
