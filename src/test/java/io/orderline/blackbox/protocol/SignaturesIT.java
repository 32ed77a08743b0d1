package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.TwilioSignature;
import io.orderline.simulator.telephone.Webhooks;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever does not know the token changes nothing. */
class SignaturesIT {
  private final Shop shop = Shop.shared();
  private final String call = shop.telephone().newCallId();
  private final URI incoming = shop.line().webhook("incoming", "");
  private final Map<String, String> form = shop.form(call, "13501018226");
  private String before;

  @BeforeEach
  void count() throws Exception {
    before = rows();
  }

  @AfterEach
  void nothingIsStored() throws Exception {
    assertThat(shop.database().value("select count(*) from call.call where id = '" + call + "'"))
        .isEqualTo("0");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aForgedSignatureIsRefused() throws Exception {
    refused(shop.post(incoming, form, TwilioSignature.of("guess", incoming.toString(), form)));
  }

  @Test
  void noSignatureIsRefused() throws Exception {
    refused(shop.post(incoming, form, ""));
    refused(shop.post(incoming, form, "Zm9yZ2Vk"));
  }

  @Test
  void aParameterThatWasChangedIsRefused() throws Exception {
    String signature = TwilioSignature.of(Shop.TOKEN, incoming.toString(), form);
    Map<String, String> changed = new HashMap<>(form);
    changed.put("From", "+8618670352914");
    refused(shop.post(incoming, changed, signature));
    changed = new HashMap<>(form);
    changed.put("Extra", "1");
    refused(shop.post(incoming, changed, signature));
  }

  @Test
  void aSignatureOfAnotherAddressIsRefused() throws Exception {
    URI recorded = shop.line().webhook("incoming", "&listen=record");
    refused(shop.post(recorded, form, TwilioSignature.of(Shop.TOKEN, incoming.toString(), form)));
  }

  @Test
  void anUnknownTenantIsRefusedInTheSameWay() throws Exception {
    URI other = URI.create(incoming.toString().replace("tenant=demo", "tenant=nobody"));
    refused(shop.post(other, form, TwilioSignature.of(Shop.TOKEN, other.toString(), form)));
  }

  private static void refused(Webhooks.Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).doesNotContain("<Response>");
  }

  private String rows() throws Exception {
    return shop.database()
        .value(
            "select (select count(*) from call.call) || ' ' || (select count(*) from call.turn)");
  }
}
