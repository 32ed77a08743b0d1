package io.orderline.console.articles;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orderline.console.KnownFiles;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.EndReason;
import io.orderline.core.dialogue.Action;
import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.PublishedArticles;
import io.orderline.core.knowledge.PublishedArticles.Revision;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteArticles;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people write, publish and withdraw, as the API has it and as callers' answers are made. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ArticlesQuarkusTest {
  private static final String DEMO = "/shops/demo/articles";
  private static final TenantId SHOP = new TenantId("demo");

  @TestHTTPResource URI here;

  @Inject Scenes scenes;
  @Inject TestClock clock;

  @Test
  void whatIsPublishedIsToldToWhoeverAnswersCallersUntilItIsWithdrawn() {
    String designer = person("designer", "demo");
    String topic = question();
    String id = create(designer, text(topic, "可以刻字。")).path("id");
    assertThat(told()).doesNotContain("可以刻字。");
    long before = revision();

    publish(designer, id, 1)
        .statusCode(200)
        .body("published", equalTo(1))
        .body("heard", equalTo(true));
    assertThat(told()).contains("可以刻字。");
    assertThat(revision()).isGreaterThan(before);

    change(designer, id, 1, text(topic, "可以刻字，要两天。")).statusCode(200).body("version", equalTo(2));
    assertThat(told()).contains("可以刻字。");
    publish(designer, id, 2).statusCode(200);
    assertThat(told()).contains("可以刻字，要两天。").doesNotContain("可以刻字。");

    as(designer)
        .delete(DEMO + "/" + id + "/published")
        .then()
        .statusCode(200)
        .body("published", nullValue());
    assertThat(told()).doesNotContain("可以刻字，要两天。");
    operator()
        .get("/shops/demo/audit?limit=200")
        .then()
        .body(
            "items.findAll { it.about == 'article " + id + "' }.what",
            hasItems("article.written", "article.published", "article.withdrawn"));
  }

  @Test
  void noOtherShopIsToldAndNoneSeesIt() {
    String id = create(null, text(question(), "只在这家店说。")).path("id");
    publish(null, id, 1).statusCode(200);

    assertThat(
            published().of(new TenantId("other")).toCompletableFuture().join().published().stream()
                .map(each -> each.article().spoken()))
        .doesNotContain("只在这家店说。");
    operator().get("/shops/other/articles/" + id).then().statusCode(404);
  }

  @Test
  void oneGoesBackToAnEarlierVersionWithOneStep() {
    String topic = question();
    String id = create(null, text(topic, "第一版。")).path("id");
    publish(null, id, 1).statusCode(200);
    change(null, id, 1, text(topic, "第二版。")).statusCode(200);
    publish(null, id, 2).statusCode(200);

    operator()
        .post(DEMO + "/" + id + "/versions/1/back")
        .then()
        .statusCode(200)
        .body("version", equalTo(3))
        .body("published", equalTo(3))
        .body("text.spoken", equalTo("第一版。"));
    assertThat(told()).contains("第一版。").doesNotContain("第二版。");
    operator()
        .get(DEMO + "/" + id + "/versions")
        .then()
        .body("version", contains(3, 2, 1))
        .body("published", contains(true, false, false))
        .body("[0].by", notNullValue());
  }

  @Test
  void aChangeOfWhatSomebodyElseHasChangedMeanwhileIsRefused() {
    String topic = question();
    String id = create(null, text(topic, "甲。")).path("id");
    change(null, id, 1, text(topic, "乙。")).statusCode(200);

    change(null, id, 1, text(topic, "丙。"))
        .statusCode(409)
        .body("code", equalTo("changed-meanwhile"));
  }

  @Test
  void aPromotionIsHeardWhileItLastsAndShownAsEndedAfterwards() {
    String topic = question();
    Map<String, Object> text =
        Map.of(
            "topic",
            topic,
            "spoken",
            "今天满减。",
            "validFrom",
            clock.instant().minus(Duration.ofHours(1)).toString(),
            "validUntil",
            clock.instant().plus(Duration.ofHours(1)).toString());
    String id = create(null, text).path("id");
    publish(null, id, 1).body("heard", equalTo(true));
    state(topic, "heard").body("items.id", contains(id));

    clock.forward(Duration.ofHours(2));
    operator()
        .get(DEMO + "/" + id)
        .then()
        .body("heard", equalTo(false))
        .body("published", equalTo(1));
    state(topic, "ended").body("items.id", contains(id));
    state(topic, "heard").body("items.id", not(hasItem(id)));
  }

  @Test
  void aPackagedTextGivesWayAndComesBack() {
    String id = idOf("packaged");
    operator().get(DEMO + "/" + id).then().body("version", equalTo(0)).body("heard", equalTo(true));

    change(null, id, 0, text(KnownFiles.PACKAGED.topic(), "全场包邮。")).statusCode(200);
    assertThat(inPlaceOf()).doesNotContain(KnownFiles.PACKAGED.topic());
    publish(null, id, 1).statusCode(200).body("source", equalTo("packaged"));
    assertThat(told()).contains("全场包邮。");
    assertThat(inPlaceOf()).contains(KnownFiles.PACKAGED.topic());

    publish(null, id, 0).statusCode(200).body("published", equalTo(0));
    assertThat(told()).doesNotContain("全场包邮。");
    assertThat(inPlaceOf()).doesNotContain(KnownFiles.PACKAGED.topic());
    operator().get(DEMO + "/" + id + "/versions").then().body("version", contains(1, 0));
    operator().delete(DEMO + "/" + id + "/published").then().statusCode(200);
    assertThat(inPlaceOf()).contains(KnownFiles.PACKAGED.topic());
  }

  @Test
  void whatAFileOfTheInstallationSaysIsShownAndStands() {
    String id = idOf("deployment");
    operator().get(DEMO + "/" + id).then().body("text.spoken", equalTo(KnownFiles.FIXED.spoken()));

    change(null, id, 0, text(KnownFiles.FIXED.topic(), "十点。"))
        .statusCode(409)
        .body("code", equalTo("set-by-deployment"));
    operator().delete(DEMO + "/" + id + "/published").then().statusCode(409);
    operator().body(text(KnownFiles.FIXED.topic(), "十点。")).post(DEMO).then().statusCode(409);
  }

  @Test
  void whatCannotBeIsNamed() {
    refused(text("", "话。"), "topic");
    refused(text("长".repeat(101), "话。"), "topic");
    refused(text(question(), "长".repeat(301)), "spoken");
    refused(Map.of("topic", "问", "spoken", "话。", "brands", List.of("nobody")), "brands");
    refused(Map.of("topic", "问", "spoken", "话。", "asked", List.of("长".repeat(101))), "asked");
    refused(
        Map.of(
            "topic", "问",
            "spoken", "话。",
            "validFrom", "2026-12-02T00:00:00Z",
            "validUntil", "2026-12-01T00:00:00Z"),
        "validUntil");
    operator().get(DEMO + "?state=loud").then().statusCode(400).body("field", equalTo("state"));
    operator().put(DEMO + "/none").then().statusCode(400);
  }

  @Test
  void aDraftIsTriedAndItsNeighboursAreShownBeforeAnybodyHearsIt() {
    String topic = question();
    operator()
        .body(Map.of("question", topic, "draft", text(topic, "试试看。")))
        .post(DEMO + "/ask")
        .then()
        .statusCode(200)
        .body("answered", equalTo(true))
        .body("draft", equalTo(true))
        .body("spoken", equalTo("试试看。"));
    operator()
        .body(Map.of("text", Map.of("topic", topic, "spoken", "", "asked", List.of("请问包邮吗"))))
        .post(DEMO + "/near")
        .then()
        .statusCode(200)
        .body("[0].topic", equalTo(KnownFiles.PACKAGED.topic()))
        .body("[0].article", equalTo(idOf("packaged")));
    assertThat(told()).doesNotContain("试试看。");
  }

  @Test
  void aQuestionInAnyWordsIsOneGroupAndIsAnsweredInOneStep() {
    String question = question();
    asked(question);
    asked("请问" + question);
    String group =
        groups("open").extract().path("items.find { it.examples.contains('%s') }.id", question);
    groups("open")
        .body("items.find { it.id == '" + group + "' }.times", equalTo(2))
        .body(
            "items.find { it.id == '" + group + "' }.examples",
            hasItems(question, "请问" + question));

    String designer = person("designer", "demo");
    String article =
        as(designer)
            .body(Map.of("text", Map.of("topic", question, "spoken", "可以的。")))
            .post("/shops/demo/questions/" + group + "/answer")
            .then()
            .statusCode(200)
            .body("text.asked", contains("请问" + question))
            .body("heard", equalTo(true))
            .extract()
            .path("id");
    assertThat(told()).contains("可以的。");
    groups("open").body("items.id", not(hasItem(group)));
    groups("answered").body("items.find { it.id == '" + group + "' }.article", equalTo(article));

    // its answer was not found: somebody must look again
    clock.forward(Duration.ofMinutes(5));
    asked(question);
    groups("open").body("items.id", hasItem(group));
  }

  @Test
  void aQuestionIsAddedToAnArticleThatIsThere() {
    String question = question();
    asked(question);
    String group = groups("open").extract().path("items.find { it.question == '%s' }.id", question);
    String id = create(null, text(question(), "有。")).path("id");

    operator()
        .body(Map.of("article", id))
        .post("/shops/demo/questions/" + group + "/answer")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("published", equalTo(2))
        .body("text.asked", hasItem(question));
    operator()
        .body(Map.of())
        .post("/shops/demo/questions/" + group + "/answer")
        .then()
        .statusCode(400);
    operator()
        .body(Map.of("article", id))
        .post("/shops/demo/questions/none/answer")
        .then()
        .statusCode(404);
  }

  private void asked(String words) {
    scenes
        .call("demo", "13800000001")
        .says(words, "product_question", Action.questionUnanswered(words))
        .ends(EndReason.CALLER_HUNG_UP)
        .told();
  }

  private static ValidatableResponse groups(String state) {
    return operator().get("/shops/demo/questions?limit=200&state=" + state).then().statusCode(200);
  }

  private static ValidatableResponse state(String words, String state) {
    return operator().queryParam("words", words).queryParam("state", state).get(DEMO).then();
  }

  private static void refused(Map<String, Object> text, String field) {
    operator().body(text).post(DEMO).then().statusCode(400).body("field", equalTo(field));
  }

  private static ExtractableResponse<?> create(String by, Map<String, Object> text) {
    return (by == null ? operator() : as(by))
        .body(text)
        .post(DEMO)
        .then()
        .statusCode(201)
        .extract();
  }

  private static ValidatableResponse change(
      String by, String id, int version, Map<String, Object> text) {
    Map<String, Object> changed = new HashMap<>(text);
    changed.put("version", version);
    return (by == null ? operator() : as(by)).body(changed).put(DEMO + "/" + id).then();
  }

  private static ValidatableResponse publish(String by, String id, int version) {
    return (by == null ? operator() : as(by))
        .body(Map.of("version", version))
        .put(DEMO + "/" + id + "/published")
        .then();
  }

  private static Map<String, Object> text(String topic, String spoken) {
    return Map.of("topic", topic, "spoken", spoken);
  }

  private static String idOf(String source) {
    return operator()
        .queryParam("source", source)
        .get(DEMO)
        .then()
        .statusCode(200)
        .body("files", equalTo(true))
        .extract()
        .path("items[0].id");
  }

  /** Words that no other test has. */
  private static String question() {
    return "能刻" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "吗";
  }

  /** As a function in another process is told. */
  private PublishedArticles published() {
    return new RemoteArticles(FunctionsAt.address(here));
  }

  private List<String> told() {
    return now().published().stream()
        .map(WrittenArticles.Published::article)
        .map(Article::spoken)
        .toList();
  }

  private List<String> inPlaceOf() {
    return now().inPlaceOf();
  }

  private WrittenArticles now() {
    return published().of(SHOP).toCompletableFuture().join();
  }

  private long revision() {
    return published().revisions().toCompletableFuture().join().stream()
        .filter(each -> each.tenant().equals(SHOP))
        .mapToLong(Revision::number)
        .findFirst()
        .orElse(0);
  }
}
