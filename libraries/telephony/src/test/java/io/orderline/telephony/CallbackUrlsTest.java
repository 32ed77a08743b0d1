package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CallbackUrlsTest {
  private final CallbackUrls links =
      new CallbackUrls(URI.create("https://shop.example.com/"), "twilio", new TenantId("shop"));

  @Test
  void aCallsIdIsOneParameterWhateverItIs() {
    assertThat(links.agent(new CallId("CA1&tenant=other#x y")))
        .isEqualTo(
            "https://shop.example.com/calls/twilio/agent?tenant=shop"
                + "&call=CA1%26tenant%3Dother%23x+y");
  }

  @Test
  void aStreamsAddressNamesItsProvider() {
    assertThat(links.stream("token")).isEqualTo("wss://shop.example.com/streams/twilio/shop/token");
  }
}
