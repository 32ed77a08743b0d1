package io.orderline.relay;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A broker for one test class; the test gets it to stop and start it. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
  private KafkaBroker broker;

  @Override
  public Map<String, String> start() {
    broker = KafkaBroker.started();
    return Map.of("orderline.relay.bootstrap-servers", broker.bootstrapServers());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(broker, new TestInjector.MatchesType(KafkaBroker.class));
  }

  @Override
  public void stop() {
    broker.close();
  }
}
