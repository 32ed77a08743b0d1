package io.orderline.telemetry.trace;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Has the application under test send its traces to a {@link Collector}, which tests may look into.
 */
public class CollectorResource implements QuarkusTestResourceLifecycleManager {
  private Collector collector;

  @Override
  public Map<String, String> start() {
    collector = new Collector();
    return collector.settings();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(collector, new TestInjector.MatchesType(Collector.class));
  }

  @Override
  public void stop() {
    collector.close();
  }
}
