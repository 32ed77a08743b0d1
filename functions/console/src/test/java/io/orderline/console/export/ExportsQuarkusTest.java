package io.orderline.console.export;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.named;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.orderline.console.Scenes;
import io.orderline.core.call.EndReason;
import io.orderline.core.ticket.TicketKind;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists as files: what the list shows, for who sees the list, and never unseen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportsQuarkusTest {
  @Inject Scenes scenes;

  @Test
  void aFileHoldsWhatTheListShowsMaskedAsThere() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(
          scenes
              .call("demo", "13501018226")
              .says("我的电话是13501018226,快点", "logistics_of_a_file")
              .ends(EndReason.CALLER_HUNG_UP)
              .told()
              .id());
    }
    String who = name("supervisor");
    String supervisor = named(who, "supervisor", "demo");

    String file =
        as(supervisor)
            .get("/shops/demo/calls.csv?intent=logistics_of_a_file")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/csv"))
            .header("Content-Disposition", equalTo("attachment; filename=\"calls.csv\""))
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asString();

    assertThat(file).startsWith("\uFEFFid,startedAt,").doesNotContain("13501018226");
    assertThat(file.lines().skip(1).map(line -> line.split(",")[0]))
        .containsExactlyElementsOf(ids.reversed());
    assertThat(file).contains("\"我的电话是[号码],快点\"").contains("*******8226");
    operator()
        .get("/shops/demo/audit?what=export&who=" + who)
        .then()
        .body("items[0].about", equalTo("calls"))
        .body("items[0].detail.rows", equalTo("3"))
        .body("items[0].detail.conditions", equalTo("intent"));
  }

  @Test
  void aFileGoesOnBeyondOnePage() {
    String brandless = "pages_of_a_file";
    for (int i = 0; i < 201; i++) {
      scenes.call("demo", "13501018226").says("你好", brandless).told();
    }

    assertThat(
            operator()
                .get("/shops/demo/calls.csv?intent=" + brandless)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .distinct())
        .hasSize(202);
  }

  @Test
  void whatIsTooLongIsRefusedWithWhatToDo() {
    String wish = "much_too_long_a_file";
    for (int i = 0; i < 251; i++) {
      scenes.call("demo", "13501018226").says("你好", wish).told();
    }

    operator()
        .get("/shops/demo/calls.csv?intent=" + wish)
        .then()
        .statusCode(400)
        .body("code", equalTo("too-many-rows"))
        .body("detail", containsString("choose a shorter time"));
  }

  @Test
  void whoSeesNoListGetsNoFileAndNobodyThatOfAnotherShop() {
    String agent = person("agent", "demo");
    as(agent).get("/shops/demo/calls.csv").then().statusCode(403);
    as(agent).get("/shops/other/tickets.csv").then().statusCode(403);
    as(agent).get("/shops/demo/tickets.csv?kind=gift").then().statusCode(400);
  }

  @Test
  void whoHasBrandsGetsThoseOnly() {
    String name = name("light");
    String cookie = named(name, "agent", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + name).then().statusCode(200);
    String other = scenes.ticket("demo", TicketKind.RETURN, Optional.empty()).number().value();

    assertThat(operator().get("/shops/demo/tickets.csv").asString()).contains(other);
    assertThat(
            as(cookie).get("/shops/demo/tickets.csv").then().statusCode(200).extract().asString())
        .doesNotContain(other);
  }
}
