package io.orderline.console.tickets;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.named;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.CallId;
import io.orderline.core.ticket.TicketKind;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tickets as people list them and work on them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TicketsQuarkusTest {
  private static final String TICKETS = "/shops/demo/tickets";

  @Inject Scenes scenes;
  @Inject TestClock clock;

  @Test
  void aTicketIsWorkedOnInOnesOwnName() {
    String number = ticket();
    String name = name("li");
    String agent = named(name, "agent", "demo");

    as(agent).get(TICKETS + "?limit=200").then().body("items.number", hasItem(number));
    change(agent, number, "{\"type\":\"assign\",\"assignee\":\"%s\"}".formatted(name))
        .statusCode(200);
    change(agent, number, "{\"type\":\"note\",\"text\":\"已回电\"}").statusCode(200);
    change(agent, number, "{\"type\":\"move\",\"to\":\"resolved\"}")
        .statusCode(200)
        .body("ticket.state", equalTo("resolved"))
        .body("next", contains("open", "closed"))
        .body("ticket.next", contains("open", "closed"))
        .body("history.by", contains("caller", name, name, name))
        .body("history[1].assignee", equalTo(name))
        .body("history[1].note", equalTo(""))
        .body("history[2].note", equalTo("已回电"))
        .body("history.findAll { it.assignee }.size()", equalTo(1));
    change(agent, number, "{\"type\":\"move\",\"to\":\"in_progress\"}")
        .statusCode(409)
        .body("code", equalTo("not-in-this-state"));
    change(agent, number, "{\"type\":\"move\",\"to\":\"lost\"}").statusCode(400);
    change(agent, number, "{\"type\":\"steal\"}").statusCode(400);

    as(agent).get(TICKETS + "?limit=200").then().body("items.number", not(hasItem(number)));
    as(agent)
        .get(TICKETS + "?limit=200&state=resolved&state=closed")
        .then()
        .body("items.number", hasItem(number));
    operator()
        .get("/shops/demo/audit?who=" + name)
        .then()
        .body("items.detail.to", hasItem("resolved"))
        .body("items.detail.note", hasItem("added"));
  }

  @Test
  void whatIsPersonalIsMaskedUntilItIsRevealedForAReason() {
    String number = ticket();
    String agent = person("agent", "demo");

    String masked =
        as(agent).get(TICKETS + "/" + number).then().statusCode(200).extract().asString();
    assertThat(masked).doesNotContain("13501018226", "文三路").contains("*******8226", "[地址]");
    as(agent)
        .body("{\"reason\":\"回电\"}")
        .post(TICKETS + "/" + number + "/reveal")
        .then()
        .statusCode(200)
        .body("phone", equalTo("13501018226"))
        .body("details.address", equalTo("浙江省杭州市西湖区文三路88号"));
    operator()
        .get("/shops/demo/audit?what=personal.revealed&limit=1")
        .then()
        .body("items[0].about", equalTo("ticket " + number));
  }

  @Test
  void aTicketIsGivenOnlyToWhoCanWorkOnIt() {
    String cookie = person("supervisor", "demo");
    String stranger = name("stranger");
    named(stranger, "agent", "other");
    String reader = name("auditor");
    named(reader, "auditor", "demo");
    String light = name("light");
    named(light, "agent", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + light).then().statusCode(200);
    var call = scenes.call("demo", "13501018226", "021-60000002").told();
    String own =
        scenes
            .ticket("demo", TicketKind.RETURN, Optional.of(new CallId(call.id())))
            .number()
            .value();
    String other = ticket();

    for (String nobody : List.of("nobody-at-all", stranger, reader, light)) {
      change(cookie, other, "{\"type\":\"assign\",\"assignee\":\"%s\"}".formatted(nobody))
          .statusCode(400)
          .body("field", equalTo("assignee"));
    }
    change(cookie, own, "{\"type\":\"assign\",\"assignee\":\"%s\"}".formatted(light))
        .statusCode(200)
        .body("ticket.assignee", equalTo(light));
  }

  @Test
  void aNumberThatIsMissingAmongSeveralIsNamed() {
    operator()
        .body("{\"numbers\":[null],\"change\":{\"type\":\"note\",\"text\":\"x\"}}")
        .post(TICKETS + "/changes")
        .then()
        .statusCode(400)
        .body("field", equalTo("numbers"));
  }

  @Test
  void severalAreChangedAtOnceAndEachSaysWhatBecameOfIt() {
    String agent = person("agent", "demo");
    String one = ticket();
    String done = ticket();
    change(agent, done, "{\"type\":\"move\",\"to\":\"cancelled\"}").statusCode(200);

    as(agent)
        .body(
            Map.of(
                "numbers", List.of(one, done, "100000006", "1"),
                "change", Map.of("type", "move", "to", "in_progress")))
        .post(TICKETS + "/changes")
        .then()
        .statusCode(200)
        .body("outcome", contains("changed", "not_in_this_state", "not_found", "not_found"))
        .body("[0].state", equalTo("in_progress"));
    as(agent).body(Map.of("numbers", List.of())).post(TICKETS + "/changes").then().statusCode(400);
  }

  @Test
  void whoCannotTakeAnyOfSeveralIsToldApartFromTicketsThatAreNone() {
    String one = ticket();
    operator()
        .body(
            Map.of(
                "numbers", List.of(one, one, "100000006"),
                "change", Map.of("type", "assign", "assignee", "nobody.here")))
        .post(TICKETS + "/changes")
        .then()
        .statusCode(200)
        .body("number", contains(one, "100000006"))
        .body("[0].outcome", equalTo("not_assignable"));
  }

  @Test
  void whatIsOverdueIsToldInTime() {
    String number = ticket();
    operator()
        .get(TICKETS + "?due=overdue&limit=200")
        .then()
        .body("items.number", not(hasItem(number)));

    clock.forward(Duration.ofHours(25));

    operator()
        .get(TICKETS + "?due=overdue&limit=200")
        .then()
        .body("items.find { it.number == '%s' }.overdue".formatted(number), equalTo(true));
    operator().get(TICKETS + "?due=today&limit=200").then().body("items.number", hasItem(number));
  }

  @Test
  void ticketsAreFoundByCallAndShownWithIt() {
    var call = scenes.call("demo", "13501018226").told();
    String number =
        scenes
            .ticket("demo", TicketKind.COMPLAINT, Optional.of(new CallId(call.id())))
            .number()
            .value();

    operator().get(TICKETS + "?call=" + call.id()).then().body("items.number", contains(number));
    operator()
        .get("/shops/demo/calls/" + call.id())
        .then()
        .body("tickets.number", contains(number));
    operator()
        .get(TICKETS + "?kind=complaint&assignee=-&limit=200")
        .then()
        .body("items.number", hasItem(number));
  }

  @Test
  void whoHasABrandSeesTheTicketsOfItsCalls() {
    String name = name("light");
    String cookie = named(name, "agent", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + name).then().statusCode(200);
    var call = scenes.call("demo", "13501018226", "021-60000002").told();
    String own =
        scenes
            .ticket("demo", TicketKind.RETURN, Optional.of(new CallId(call.id())))
            .number()
            .value();
    String other = ticket();

    as(cookie)
        .get(TICKETS + "?limit=200")
        .then()
        .body("items.number", hasItem(own))
        .body("items.number", not(hasItem(other)));
    as(cookie).get(TICKETS + "/" + own).then().statusCode(200);
    as(cookie).get(TICKETS + "/" + other).then().statusCode(404);
    change(cookie, other, "{\"type\":\"note\",\"text\":\"x\"}").statusCode(404);
    change(cookie, own, "{\"type\":\"note\",\"text\":\"x\"}").statusCode(200);
  }

  @Test
  void allAreListedAgainFromTheDesk() {
    String one = ticket();
    String other = ticket();

    operator().post("/shops/demo/read-model/tickets").then().statusCode(200);

    operator().get(TICKETS + "?limit=200").then().body("items.number", hasItems(one, other));
  }

  private String ticket() {
    return scenes.ticket("demo", TicketKind.RETURN, Optional.empty()).number().value();
  }

  private static io.restassured.response.ValidatableResponse change(
      String cookie, String number, String change) {
    return as(cookie).body(change).post(TICKETS + "/" + number + "/changes").then();
  }
}
