package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What was said in a call is shown to operators, and to nobody else. */
class RecordsIT {
  private final Shop shop = Shop.shared();

  @Test
  void anOperatorReadsWhatWasSaid() throws Exception {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
    call.says("我的快递到哪里了");
    HttpResponse<String> response = get(Shop.DEMO, call, Shop.TOKEN);
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode turns = new ObjectMapper().readTree(response.body());
    assertThat(turns).hasSize(2);
    assertThat(turns.get(1).at("/input/transcript/text").asText()).isEqualTo("我的快递到哪里了");
    assertThat(turns.get(1).get("commands").toString()).contains("蓝牙耳机");
  }

  @Test
  void nobodyElseDoes() throws Exception {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
    assertThat(get(Shop.DEMO, call, "guess").statusCode()).isEqualTo(401);
    assertThat(get(Shop.DEMO, call, "").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherShopsCallIsNotThere() throws Exception {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
    assertThat(get(Shop.NIGHT, call, Shop.TOKEN).body()).isEqualTo("[]");
  }

  private HttpResponse<String> get(String tenant, PhoneCall call, String token) throws Exception {
    URI record = shop.server().url().resolve("/records/" + tenant + "/" + call.id());
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(record).header("Authorization", "Bearer " + token).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
