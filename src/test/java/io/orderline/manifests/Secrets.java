package io.orderline.manifests;

/** The secrets that an installation fills in. */
final class Secrets {
  private Secrets() {}

  static Manifests templates() {
    return Manifests.parse(Repository.read(Repository.path("k8s/secrets/template.yaml")));
  }
}
