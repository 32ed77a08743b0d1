package io.orderline.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryTenantsTest extends TenantsContract {

  @Override
  protected Tenants acmeAndDemo() {
    return new InMemoryTenants(DEMO, ACME);
  }

  @Override
  protected Tenants nobody() {
    return new InMemoryTenants();
  }

  @Override
  protected void shareANumber() {
    Tenant other = Tenant.named(new TenantId("other"), "别家");
    new InMemoryTenants(ACME, answeringAt(other, ACME.brands().getFirst().numbers()));
  }

  @Test
  void anEditIsSeenFromThenOn() {
    InMemoryTenants tenants = new InMemoryTenants(DEMO);
    Tenant edited = Tenant.named(DEMO.id(), "听单新店");

    tenants.save(edited);

    assertThat(tenants.of(DEMO.id())).isEqualTo(edited);
  }

  private static Tenant answeringAt(Tenant tenant, List<PhoneNumber> numbers) {
    return new Tenant(
        tenant.id(),
        tenant.name(),
        numbers,
        tenant.brands(),
        tenant.zone(),
        tenant.hours(),
        tenant.agents(),
        tenant.listen(),
        tenant.voice(),
        tenant.hotWords(),
        tenant.links(),
        tenant.retention(),
        IdentityRules.USUAL,
        RecordingRule.OFF);
  }
}
