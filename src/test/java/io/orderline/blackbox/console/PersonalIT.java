package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.blackbox.Database;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A person calls, gets a ticket and messages, asks what is held of them, and that it goes: then it
 * is nowhere in the database, and nobody else has lost anything.
 */
class PersonalIT {
  private static final String MINE = "19912340071";
  private static final String NAME = "令狐素心";
  private static final String THEIRS = "19912340082";
  private static final String OTHER_NAME = "公孙无忌";
  private static final String ADDRESS = "浙江省杭州市西湖区文三路93号";
  private static final String API = "/api/v1/shops/demo/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Every column that can hold words, of every schema. */
  private static final String COLUMNS =
      """
      select format('select count(*) from %I.%I where strpos(cast(%I as text), $words$%%s$words$) > 0',
        table_schema, table_name, column_name), table_schema || '.' || table_name || '.' || column_name
      from information_schema.columns join information_schema.tables
        using (table_catalog, table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY')
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Shop shop = Shop.shared();
  private final Database database = shop.database();

  @Test
  void whatWasSaidOnTheTelephoneIsShownAndThenGone() throws Exception {
    customer("E71", NAME, MINE, "EX71000001");
    customer("E82", OTHER_NAME, THEIRS, "EX82000001");
    String mine = changesTheAddress(MINE, ADDRESS);
    String theirs = changesTheAddress(THEIRS, "浙江省杭州市西湖区文二路17号");
    assertThat(places(MINE))
        .contains(
            "call.turn.record",
            "notify.message.phone",
            "tickets.ticket.ticket",
            "events.outbox.event");
    assertThat(places(ADDRESS)).contains("tickets.ticket.ticket", "orders.errands.errand");
    String before = held(theirs);

    JsonNode file = post("personal/file", "{\"order\":\"EX71000001\",\"reason\":\"本人要求\"}");
    assertThat(file.at("/numbers/0").asText()).isEqualTo(MINE);
    assertThat(file.at("/held/call/0/content").toString()).contains("我要改地址");
    assertThat(file.at("/held/tickets/0/content").toString()).contains(ADDRESS);
    assertThat(file.at("/held/notify/0/content/to").asText()).isEqualTo(MINE);
    assertThat(file.at("/held/orders").toString()).contains(NAME, "EX71000001");
    assertThat(file.at("/held/events").toString()).contains("sms.requested");
    assertThat(file.at("/held/console").toString()).contains("listed_call", "listed_ticket");
    assertThat(file.toString()).doesNotContain(THEIRS, OTHER_NAME);

    String id =
        post(
                "personal/erasures",
                "{\"phone\":\"%s\",\"reason\":\"本人要求，%s\",\"confirm\":\"0071\"}"
                    .formatted(MINE, MINE))
            .get("id")
            .asText();
    JsonNode done = finished(id);
    assertThat(erased(done, "call")).isEqualTo(1);
    assertThat(erased(done, "tickets")).isEqualTo(1);
    assertThat(erased(done, "notify")).isEqualTo(2);
    assertThat(done.toString()).contains("transaction_record");

    for (String words : List.of(MINE, NAME, "文三路93号", "文三路九十三号")) {
      assertThat(places(words)).as("where %s still stands", words).isEmpty();
    }
    // the call's id tells nothing of anybody: it keeps what comes late from doing anything
    assertThat(places(mine))
        .contains("events.erased.subject")
        .isSubsetOf(
            "events.erased.subject",
            "events.inbox.id",
            "events.inbox.subject",
            "console.change.id");
    assertThat(held(theirs)).isEqualTo(before);

    // nothing brings it back: not a rebuild of the lists, and no event that comes again
    post("read-model/calls", "{}");
    post("read-model/tickets", "{}");
    assertThat(places(MINE)).isEmpty();
    assertThat(get("audit/verification").get("intact").asBoolean()).isTrue();

    // the same number may call again: that is another matter
    PhoneCall again = shop.telephone().dial(MINE, Shop.NUMBER, false);
    again.says("我要改地址");
    again.hangsUp();
    assertThat(places(MINE)).contains("call.call.caller");
  }

  /** Of two callers one of whom is erased, the other keeps all that there was of them. */
  private String held(String call) throws Exception {
    return List.of(
            places(THEIRS).toString(),
            places(OTHER_NAME).toString(),
            database.value("select count(*) from call.turn where call_id = '" + call + "'"),
            database.value("select count(*) from notify.message where phone = '" + THEIRS + "'"))
        .toString();
  }

  private void customer(String id, String name, String phone, String order) throws Exception {
    database.execute(
        """
        insert into orders.customers (tenant, id, name, phone, level)
          values ('demo', '%s', '%s', '%s', '普通会员') on conflict do nothing;
        insert into orders.orders (tenant, number, customer, status, placed_at, lines, total)
          values ('demo', '%s', '%s', 'PAID', now(),
            '[{"sku":"x","product":"机械键盘","quantity":1,"price":9900}]', 9900)
          on conflict do nothing
        """
            .formatted(id, name, phone, order, id));
  }

  /** The call's id, once all that comes of it has come. */
  private String changesTheAddress(String number, String address) throws Exception {
    PhoneCall call = shop.telephone().dial(number, Shop.NUMBER, false);
    call.says("我要改地址");
    call.says(address);
    call.says("确认");
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
    String id = database.value("select id from call.call where caller = '" + number + "'");
    database.awaited(
        "select count(*) from notify.message where state = 'sent' and phone = '" + number + "'",
        "2");
    database.awaited("select state from tickets.ticket where call_id = '" + id + "'", "resolved");
    database.awaited(
        "select count(*) from console.ticket where state = 'resolved' and call_id = '" + id + "'",
        "1");
    database.awaited("select phase from console.call where id = '" + id + "'", "ended");
    return id;
  }

  private List<String> places(String words) throws Exception {
    List<String> places = new java.util.ArrayList<>();
    for (List<String> column : database.rows(COLUMNS)) {
      if (!database.value(column.getFirst().formatted(words)).equals("0")) {
        places.add(column.getLast());
      }
    }
    return places;
  }

  private JsonNode finished(String id) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      for (JsonNode erasure : get("personal/erasures")) {
        if (erasure.get("id").asText().equals(id)
            && (erasure.get("state").asText().equals("done") || System.nanoTime() > end)) {
          assertThat(erasure.get("state").asText()).as(erasure.toString()).isEqualTo("done");
          return erasure;
        }
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static int erased(JsonNode erasure, String holder) {
    int sum = 0;
    for (JsonNode report : erasure.get("holders")) {
      if (report.get("holder").asText().equals(holder)) {
        for (JsonNode kind : report.get("kinds")) {
          sum += kind.get("kind").asText().equals("guess") ? 0 : kind.get("erased").asInt();
        }
      }
    }
    return sum;
  }

  private JsonNode get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  private JsonNode post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .header("X-Orderline-Csrf", "1")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private URI at(String path) {
    return URI.create(shop.server().url() + API + path);
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            request.header("Authorization", "Bearer " + Shop.TOKEN).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
