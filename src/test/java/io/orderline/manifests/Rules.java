package io.orderline.manifests;

import java.util.List;

/** All that is held against every overlay. */
final class Rules {
  static final List<Rule> ALL =
      List.of(
          new TypedModels(),
          new PodSecurity(),
          new ResourcesAndProbes(),
          new NetworkReach(),
          new References(),
          new Images(),
          new Settings(),
          new KnativeScaling(),
          new ScaleSchedules(),
          new EventRoutes(),
          new DatabaseConnections(),
          new PublicAddress());

  private Rules() {}
}
