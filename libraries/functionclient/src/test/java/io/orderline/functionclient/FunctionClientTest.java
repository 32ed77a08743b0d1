package io.orderline.functionclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.CatalogUnavailable;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.telemetry.trace.Traces;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionClientTest {
  private static final TenantId SHOP = new TenantId("demo");

  private Answer answer = new Answer(200, "null");
  private final FakeSystem orders = new FakeSystem(_ -> answer);
  private final RemoteCatalog catalog = new RemoteCatalog(FunctionsAt.address(orders.url()));

  @AfterEach
  void close() {
    orders.close();
  }

  @Test
  void showsTheTokenAndWritesEveryPartOfTheAddressSafely() {
    answer(catalog.customer(SHOP, new CustomerId("a/b $1?")));

    FakeSystem.Request asked = orders.requests().getFirst();
    assertThat(asked.headers()).containsEntry("x-orderline-peer", FunctionsAt.TOKEN);
    assertThat(asked.uri().getRawPath()).isEqualTo("/orders/demo/customers/a%2Fb%20%241%3F");
  }

  @Test
  void asksWithinTheTraceThatItIsAskedInAndOtherwiseInNone() {
    var traces =
        new Traces(
            OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().build())
                .build(),
            false,
            Runnable::run);
    var traced =
        new RemoteCatalog(
            FunctionsAt.of(Map.of("orderline.peer.address", orders.url().toString()), traces));
    answer(traces.during(traces.act("turn"), () -> traced.customer(SHOP, new CustomerId("lin"))));
    answer(traced.customer(SHOP, new CustomerId("lin")));

    assertThat(orders.requests().getFirst().headers().get("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(orders.requests().getLast().headers()).doesNotContainKey("traceparent");
  }

  @Test
  void whatIsNotThereIsEmptyButAWrongAddressIsAFault() {
    assertThat(answer(catalog.customer(SHOP, new CustomerId("nobody")))).isEmpty();
    answer = new Answer(404, "");
    assertUnavailable(catalog.customer(SHOP, new CustomerId("nobody")));
  }

  @Test
  void aFunctionThatIsGoneOrBrokenOrTalksNonsenseIsTheFaultThatThePortKnows() {
    orders.fail(Fault.BROKEN, 2); // a question is asked again once
    assertUnavailable(catalog.customer(SHOP, new CustomerId("lin")));
    orders.fail(Fault.GARBLED);
    assertUnavailable(catalog.customer(SHOP, new CustomerId("lin")));
    orders.close();
    assertUnavailable(catalog.customer(SHOP, new CustomerId("lin")));
  }

  @Test
  void aFunctionWhoseShopFailsHasAnsweredAndIsAskedOnceAndNotLeftAlone() {
    answer = new Answer(424, "the shop cannot be asked");
    for (int i = 0; i < 20; i++) {
      assertUnavailable(catalog.customer(SHOP, new CustomerId("lin")));
    }
    assertThat(orders.requests()).hasSize(20);

    answer = new Answer(200, "null");
    assertThat(answer(catalog.customer(SHOP, new CustomerId("lin")))).isEmpty();
  }

  @Test
  void aFunctionIsFoundByItsNameUnlessItHasAnAddressOfItsOwn() {
    var elsewhere =
        new RemoteCatalog(
            FunctionsAt.of(
                Map.of(
                    "orderline.peer.address",
                    "http://*.invalid",
                    "orderline.peer.at.orders",
                    orders.url() + "/")));
    answer(elsewhere.customer(SHOP, new CustomerId("lin")));

    assertThat(orders.requests().getFirst().path()).isEqualTo("/orders/demo/customers/lin");
  }

  private static void assertUnavailable(CompletionStage<?> stage) {
    assertThatThrownBy(() -> answer(stage))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CatalogUnavailable.class);
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}
