package io.orderline.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("4008001234");
  private static final Tenant ACME = TenantsContract.ACME;

  @Test
  void theNumberThatWasCalledTellsTheName() {
    assertThat(ACME.nameAt(new PhoneNumber("4008005678"))).isEqualTo("山野露营");
    assertThat(ACME.nameAt(new PhoneNumber("864008005678"))).isEqualTo("山野露营");
    assertThat(ACME.nameAt(NUMBER)).isEqualTo("山野商城");
    assertThat(ACME.nameAt(new PhoneNumber("10086"))).isEqualTo("山野商城");
  }

  @Test
  void everyHotWordIsListenedForOnce() {
    HotWords words =
        new HotWords(List.of("空气炸锅", "破壁机"), List.of("小熊", "破壁机"), List.of(), List.of("七天无理由"));

    assertThat(words.all()).containsExactly("空气炸锅", "破壁机", "小熊", "七天无理由");
  }

  @Test
  void phrasesAreNoValues() {
    HotWords words = new HotWords(List.of("空气炸锅"), List.of("小熊"), List.of(), List.of("七天无理由"));

    assertThat(words.bySlot())
        .isEqualTo(Map.of("product", List.of("空气炸锅"), "brand", List.of("小熊")));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> Tenant.named(ACME.id(), " ")).hasMessageContaining("acme");
    assertThatThrownBy(() -> new Brand("camp", "", List.of(NUMBER)));
    assertThatThrownBy(() -> new Retention(Map.of("calls", Duration.ofDays(-1))))
        .hasMessageContaining("calls");
    assertThatThrownBy(
            () -> new Agents(Optional.empty(), Optional.of(URI.create("agents@pbx.example"))))
        .hasMessageContaining("sip:");
    assertThatThrownBy(() -> withBrands(List.of(brand("a", NUMBER), brand("b", NUMBER))))
        .hasMessageContaining("acme")
        .hasMessageContaining("twice")
        .hasMessageNotContaining(NUMBER.digits());
    assertThatThrownBy(() -> withBrands(List.of(brand("a"), brand("a"))))
        .hasMessageContaining("two brands");
  }

  private static Brand brand(String id, PhoneNumber... numbers) {
    return new Brand(id, "山野", List.of(numbers));
  }

  private static Tenant withBrands(List<Brand> brands) {
    return new Tenant(
        ACME.id(),
        ACME.name(),
        List.of(),
        brands,
        ACME.zone(),
        ACME.hours(),
        ACME.agents(),
        ACME.listen(),
        ACME.voice(),
        ACME.hotWords(),
        ACME.links(),
        ACME.retention(),
        IdentityRules.USUAL,
        RecordingRule.OFF);
  }
}
