package io.orderline.call.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TurnContextsQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");

  @Inject TurnContexts contexts;

  @Test
  void calledNumberChoosesTheBrand() {
    assertThat(greetedBy("4008005678")).isEqualTo("山野露营");
    assertThat(greetedBy("+864008005678")).isEqualTo("山野露营");
    assertThat(greetedBy("4008001234")).isEqualTo("听单商城");
    assertThat(greetedBy("10086")).isEqualTo("听单商城");
    assertThat(contexts.now(SHOP, Optional.empty()).shop().name()).isEqualTo("听单商城");
    assertThat(contexts.now(SHOP).shop().name()).isEqualTo("听单商城");
  }

  private String greetedBy(String number) {
    return contexts.now(SHOP, PhoneNumber.read(number)).shop().name();
  }
}
