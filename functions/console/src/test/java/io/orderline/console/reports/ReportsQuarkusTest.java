package io.orderline.console.reports;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.named;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.orderline.console.KnownHistories;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.CallId;
import io.orderline.core.call.EndReason;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.report.AgentTime;
import io.orderline.core.report.Handover;
import io.orderline.core.report.Talk;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportsQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");

  @Inject Scenes scenes;
  @Inject KnownHistories histories;
  @Inject TestClock clock;

  private Instant from;

  /** Two calls without a person, one answered after 10 s, one abandoned, one still waiting. */
  @BeforeEach
  void aMorning() {
    clock.forward(Duration.ofDays(1));
    from = clock.instant();
    scenes
        .call("demo", "13501018226")
        .says("你好", "return")
        .says("退货", "return")
        .ends(EndReason.COMPLETED)
        .told();
    scenes.call("demo", "13501018227").says("喂", "logistics").ends(EndReason.CALLER_HUNG_UP).told();
    String answered = handedOver("13501018228");
    String abandoned = handedOver("13501018229");
    String waiting = handedOver("13501018230");
    Instant at = from.plusSeconds(60);
    clock.forward(Duration.ofMinutes(10));
    histories.put(
        SHOP,
        List.of(
            handover(
                answered,
                "angry",
                at,
                Optional.of(at.plusSeconds(10)),
                Optional.of("given-back"),
                List.of(
                    new Talk(
                        "li",
                        at.plusSeconds(10),
                        Optional.of(at.plusSeconds(100)),
                        Optional.of(at.plusSeconds(120)),
                        true))),
            handover(abandoned, "asked", at, Optional.empty(), Optional.of("hung-up"), List.of()),
            handover(waiting, "asked", at, Optional.empty(), Optional.empty(), List.of())),
        List.of(
            new AgentTime("li", "talking", at.plusSeconds(10), at.plusSeconds(100)),
            new AgentTime("li", "wrapping-up", at.plusSeconds(100), at.plusSeconds(120)),
            new AgentTime("li", "idle", at.plusSeconds(120), at.plusSeconds(230))));
  }

  private String handedOver(String number) {
    return scenes.call("demo", number).says("转人工", "human").queued().told().id();
  }

  private static Handover handover(
      String call,
      String reason,
      Instant at,
      Optional<Instant> answered,
      Optional<String> how,
      List<Talk> talks) {
    return new Handover(
        ContactId.of(new CallId(call), 2),
        "general",
        Optional.of(reason),
        20,
        at,
        answered,
        Optional.empty(),
        answered.or(() -> how.map(_ -> at.plusSeconds(30))),
        how,
        false,
        false,
        List.of("wang"),
        talks);
  }

  @Test
  void theNumbersOfATimeComeWithTheirDefinitions() {
    ValidatableResponse report = report("/shops/demo/reports", "");

    number(report, "calls", 5);
    number(report, "queued", 3);
    number(report, "answer-rate", 50f);
    number(report, "abandon-rate", 50f);
    number(report, "service-level", 50f);
    number(report, "waiting", 1);
    number(report, "speed-of-answer", 10f);
    number(report, "handling", 110f);
    number(report, "misses", 3);
    number(report, "occupancy", 50f);
    report
        .body("zone", equalTo("Asia/Shanghai"))
        .body("metrics.find { it.metric == 'answer-rate' }.title.zh", equalTo("接通率"))
        .body("metrics.find { it.metric == 'answer-rate' }.unit", equalTo("percent"))
        .body("intervals", not(hasSize(0)))
        .body("groups", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({"queue, general, 3", "reason, asked, 2", "agent, li, 1"})
  void aGroupHasTheNumbersThatCanBeToldApartSo(String group, String key, int queued) {
    report("/shops/demo/reports", "&group=" + group)
        .body(
            "groups.find { it.key == '" + key + "' }.numbers.find { it.metric == 'queued' }.value",
            equalTo((float) queued))
        .body("groups.collectMany { it.numbers.metric }", not(hasItem("calls")));
    number(report("/shops/demo/reports", "&group=" + group + "&key=" + key), "queued", queued);
  }

  @Test
  void everyNumberOpensAsManyCallsAsItSays() {
    report("/shops/demo/reports/calls", "&metric=abandoned")
        .body("count", equalTo(1))
        .body("items", hasSize(1))
        .body("items[0].outcome", equalTo("abandoned"))
        .body("items[0].queue", equalTo("general"));
    report("/shops/demo/reports/calls", "&metric=handling")
        .body("items[0].agent", equalTo("li"))
        .body("items[0].seconds", equalTo(110f));
  }

  @Test
  void aFileHasALineForEachIntervalAndIsWrittenDown() {
    String who = name("supervisor");
    String file =
        as(named(who, "supervisor", "demo"))
            .get("/shops/demo/reports.csv?interval=quarter&from=" + from)
            .then()
            .statusCode(200)
            .header("Content-Disposition", equalTo("attachment; filename=\"reports.csv\""))
            .extract()
            .asString();

    assertThat(file).startsWith("\uFEFFfrom,key,calls,");
    assertThat(file.lines()).hasSizeBetween(2, 3);
    operator()
        .get("/shops/demo/audit?what=export&who=" + who)
        .then()
        .body("items[0].about", equalTo("reports"))
        .body("items[0].detail.conditions", equalTo("from interval"));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2020-01-01T00:00:00Z, from",
    "from=2100-01-01T00:00:00Z, from",
    "interval=week, interval",
    "group=colour, group",
    "key=general, key"
  })
  void whatAReportCannotBeIsNamed(String query, String field) {
    operator()
        .get("/shops/demo/reports?" + query)
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void theTimeOfAgentsIsNoListOfCalls() {
    operator()
        .get("/shops/demo/reports/calls?metric=occupancy")
        .then()
        .statusCode(400)
        .body("detail", containsString("has a list"));
  }

  @Test
  void agentsReadNoReportsAndNobodyThoseOfAnotherShop() {
    as(person("agent", "demo")).get("/shops/demo/reports").then().statusCode(403);
    as(person("supervisor", "demo")).get("/shops/other/reports").then().statusCode(403);
  }

  @Test
  void whoHasBrandsCountsTheirCallsOnly() {
    String name = name("light");
    String cookie = named(name, "supervisor", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + name).then().statusCode(200);

    as(cookie)
        .get("/shops/demo/reports?from=" + from)
        .then()
        .statusCode(200)
        .body("total.find { it.metric == 'queued' }.value", equalTo(0f))
        .body("total.find { it.metric == 'calls' }.value", equalTo(0f));
  }

  private ValidatableResponse report(String path, String query) {
    return operator().get(path + "?from=" + from + query).then().statusCode(200);
  }

  private static void number(ValidatableResponse report, String metric, float value) {
    report.body("total.find { it.metric == '" + metric + "' }.value", equalTo(value));
  }
}
