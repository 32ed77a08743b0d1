package io.orderline.console.settings;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.RecordingRule;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people set takes effect, is kept, and gives way to the deployment. */
@QuarkusTest
@TestProfile(SettingsQuarkusTest.FixedNumber.class)
@QuarkusTestResource(PostgresResource.class)
class SettingsQuarkusTest {
  private static final TenantId DEMO = new TenantId("demo");

  @Inject Tenants tenants;

  /** The deployment sets where callers of another shop are put through to. */
  public static class FixedNumber implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.tenants.other.agent-number", "02160000001");
    }
  }

  @Test
  void whatIsSetTakesEffectAtOnceAndOneGoesBack() {
    String administrator = person("administrator", "demo");
    int before = version("demo");

    change(
            administrator,
            "demo",
            """
            {"version": %d, "greeting": "听单夜市", "agentNumber": "021-6000 0007", "note": "换季",
             "hours": {"days": ["friday", "saturday"], "from": "18:00", "until": "24:00"}}
            """
                .formatted(before))
        .statusCode(200)
        .body("greeting.value", equalTo("听单夜市"))
        .body("greeting.source", equalTo("console"))
        .body("hours.value.until", equalTo("24:00"));

    assertThat(tenants.of(DEMO).name()).isEqualTo("听单夜市");
    assertThat(tenants.of(DEMO).agents().number()).isEqualTo(PhoneNumber.read("021-6000 0007"));
    assertThat(tenants.of(DEMO).hours())
        .isEqualTo(
            new BusinessHours(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(18, 0), LocalTime.MAX));
    as(administrator)
        .get("/shops/demo/settings/versions")
        .then()
        .statusCode(200)
        .body("[0].note", equalTo("换季"))
        .body("[0].settings.greeting", equalTo("听单夜市"));

    as(administrator)
        .post("/shops/demo/settings/versions/0/back")
        .then()
        .statusCode(200)
        .body("version", equalTo(before + 2))
        .body("greeting.value", equalTo("听单优选"))
        .body("greeting.source", equalTo("usual"));
    assertThat(tenants.of(DEMO).name()).isEqualTo("听单优选");
    as(administrator).post("/shops/demo/settings/versions/9999/back").then().statusCode(404);
    operator()
        .get("/shops/demo/audit?what=settings.changed")
        .then()
        .body("items.detail.greeting", hasItem("听单夜市"));
  }

  @Test
  void agentsHaveTheHolidaysOffThatAreSetBesideTheHours() {
    String administrator = person("administrator", "demo");
    change(
            administrator,
            "demo",
            """
            {"version": %d, "holidays": ["2027-02-07", "2027-02-06"]}
            """
                .formatted(version("demo")))
        .statusCode(200)
        .body("holidays.value", contains("2027-02-06", "2027-02-07"))
        .body("holidays.source", equalTo("console"))
        .body("hours.source", equalTo("usual"));

    assertThat(tenants.of(DEMO).hours())
        .isEqualTo(
            BusinessHours.ALWAYS.closedOn(
                Set.of(LocalDate.of(2027, 2, 6), LocalDate.of(2027, 2, 7))));
    operator()
        .get("/shops/demo/audit?what=settings.changed")
        .then()
        .body("items.detail.holidays", hasItem("2027-02-06,2027-02-07"));

    change(
            administrator,
            "demo",
            "{\"version\": %d, \"holidays\": [\"6.2.2027\"]}".formatted(version("demo")))
        .statusCode(400)
        .body("detail", containsString("such as 2027-02-06"));
    as(administrator).post("/shops/demo/settings/versions/0/back").then().statusCode(200);
    assertThat(tenants.of(DEMO).hours()).isEqualTo(BusinessHours.ALWAYS);
  }

  @Test
  void callsAreRecordedFromTheMomentOnAtWhichItIsSet() {
    operator()
        .get("/shops/demo/settings")
        .then()
        .body("recording.value.on", equalTo(false))
        .body("recording.source", equalTo("usual"));

    change(
            null,
            "demo",
            "{\"version\": %d, \"recording\": {\"on\": true, \"days\": 14}}"
                .formatted(version("demo")))
        .statusCode(200)
        .body("recording.value.days", equalTo(14))
        .body("recording.source", equalTo("console"));

    assertThat(tenants.of(DEMO).recording()).isEqualTo(new RecordingRule(true, 14));
    operator()
        .get("/shops/demo/audit?what=settings.changed")
        .then()
        .body("items.detail.recording", hasItem("on, 14 days"));
    change(
            null,
            "demo",
            "{\"version\": %d, \"recording\": {\"on\": true, \"days\": 0}}"
                .formatted(version("demo")))
        .statusCode(400)
        .body("field", equalTo("recording"));
    operator().post("/shops/demo/settings/versions/0/back").then().statusCode(200);
  }

  @Test
  void aChangeOfWhatSomebodyElseHasChangedMeanwhileIsRefused() {
    int before = version("demo");
    change(null, "demo", "{\"version\": %d}".formatted(before)).statusCode(200);

    change(null, "demo", "{\"version\": %d, \"greeting\": \"别家\"}".formatted(before))
        .statusCode(409)
        .body("code", equalTo("changed-meanwhile"));
  }

  @Test
  void whatTheDeploymentSetsStandsAndIsShown() {
    operator()
        .get("/shops/other/settings")
        .then()
        .statusCode(200)
        .body("agentNumber.source", equalTo("deployment"))
        .body("agentNumber.value", equalTo("02160000001"))
        .body(
            "hours.value.days",
            contains("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));
    change(
            null,
            "other",
            "{\"version\": %d, \"agentNumber\": \"02160000009\"}".formatted(version("other")))
        .statusCode(409)
        .body("code", equalTo("set-by-deployment"));
  }

  @Test
  void whatCannotBeIsNamed() {
    int now = version("demo");
    String hours =
        "{\"version\": %d, \"hours\": {\"days\": [\"friday\"], \"from\": \"21:00\", \"until\": \"09:00\"}}";
    change(null, "demo", hours.formatted(now)).statusCode(400).body("field", equalTo("hours"));
    change(null, "demo", "{\"version\": %d, \"agentNumber\": \"call me\"}".formatted(now))
        .statusCode(400)
        .body("field", equalTo("agentNumber"));
    change(null, "demo", "{\"version\": %d, \"greeting\": \"%s\"}".formatted(now, "长".repeat(41)))
        .statusCode(400)
        .body("field", equalTo("greeting"));
  }

  private static int version(String shop) {
    return operator().get("/shops/" + shop + "/settings").then().extract().path("version");
  }

  private static ValidatableResponse change(String by, String shop, String body) {
    return (by == null ? operator() : as(by)).body(body).put("/shops/" + shop + "/settings").then();
  }
}
