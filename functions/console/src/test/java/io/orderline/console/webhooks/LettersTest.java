package io.orderline.console.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.json.CoreJson;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent, byte for byte where others check it. */
class LettersTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_320_000);
  private static final URI ADDRESS = URI.create("https://robots.example.com/send?key=k1");
  private static final String ROBOT = "SEC0123456789abcdef";
  private static final String CALL =
      """
      {"call":"CA1","outcome":"handed_over","mood":"angry","caller":"*******8226",
       "intents":["return","return","gift_card"],"orders":["A-1"],"tickets":["100000006"]}
      """;

  /** The example of the standard, https://www.standardwebhooks.com. */
  @Test
  void ourOwnShapeIsSignedAsTheStandardSays() {
    assertThat(
            Letters.signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "1614265330",
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void ourOwnShapeSaysWhatWhereAndWhen() throws Exception {
    String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    Letter letter = write(Shape.JSON, Optional.of(secret), "call.ended", CALL);

    assertThat(letter.address()).isEqualTo(ADDRESS);
    assertThat(letter.headers())
        .containsEntry("webhook-id", "d1")
        .containsEntry("webhook-timestamp", "1795320000")
        .containsEntry(
            "webhook-signature", Letters.signature(secret, "d1", "1795320000", letter.body()));
    JsonNode body = json(letter.body());
    assertThat(body.path("type").asText()).isEqualTo("call.ended");
    assertThat(body.path("shop").asText()).isEqualTo("demo");
    assertThat(body.path("url").asText())
        .isEqualTo("https://console.example.com/console/demo/calls/CA1");
    assertThat(body.at("/data/orders/0").asText()).isEqualTo("A-1");
  }

  @Test
  void aRobotOfWecomGetsMarkdown() throws Exception {
    Letter letter = write(Shape.WECOM, Optional.empty(), "call.ended", CALL);

    assertThat(json(letter.body()).path("msgtype").asText()).isEqualTo("markdown");
    assertThat(json(letter.body()).at("/markdown/content").asText())
        .isEqualTo(
            """
            **听单优选：通话结束，转了人工**

            > 来电：•••••••8226

            > 诉求：退货、gift_card

            > 情绪：生气

            > 订单：A-1

            > 工单：100000006

            [打开后台查看](https://console.example.com/console/demo/calls/CA1)\
            """);
    assertThat(letter.headers()).isEmpty();
  }

  @Test
  void aRobotOfDingtalkIsShownTheSignatureInTheAddress() throws Exception {
    Letter letter = write(Shape.DINGTALK, Optional.of(ROBOT), "alert", "{\"call\":\"CA1\"}");

    assertThat(letter.address().toString())
        .isEqualTo(
            ADDRESS
                + "&timestamp=1795320000000&sign=it5yepUYXu%2BHfoM9ZlDt7%2BL4GNDq4mekEAqdEAaMX80%3D");
    assertThat(json(letter.body()).at("/markdown/title").asText()).isEqualTo("听单优选：来电顾客情绪激动");
    assertThat(write(Shape.DINGTALK, Optional.empty(), "alert", "{}").address()).isEqualTo(ADDRESS);
  }

  @Test
  void aRobotOfFeishuIsShownTheSignatureInTheBody() throws Exception {
    JsonNode body =
        json(
            write(
                    Shape.FEISHU,
                    Optional.of(ROBOT),
                    "ticket.changed",
                    """
                    {"ticket":"100000006","kind":"complaint","state":"in_progress",
                     "due":"2026-11-22T08:30:00Z","assignee":"li.wei"}
                    """)
                .body());

    assertThat(body.path("timestamp").asText()).isEqualTo("1795320000");
    assertThat(body.path("sign").asText())
        .isEqualTo("2aJ8OKu8u9Fj6sRJrfdiNZ0uSeOBnnxOCvm0pMEVDeI=");
    JsonNode post = body.at("/content/post/zh_cn");
    assertThat(post.path("title").asText()).isEqualTo("听单优选：投诉工单100000006，处理中");
    assertThat(post.at("/content/0/0/text").asText()).isEqualTo("负责人：li.wei");
    assertThat(post.at("/content/1/0/text").asText()).isEqualTo("期限：11月22日 16:30");
    assertThat(post.at("/content/2/0/href").asText())
        .isEqualTo("https://console.example.com/console/demo/tickets/100000006");
    assertThat(json(write(Shape.FEISHU, Optional.empty(), "alert", "{}").body()).has("sign"))
        .isFalse();
  }

  @Test
  void theWordsOfACallerAreNoLinkAndCallNobody() throws Exception {
    String question = "[点我](http://evil.example) @所有人 <b>x</b> `a` *b*\\n\\n# 标题 [号码]";
    Letter letter =
        write(
            Shape.WECOM,
            Optional.empty(),
            "question.unanswered",
            "{\"call\":\"CA1\",\"question\":\"" + question + "\"}");

    assertThat(json(letter.body()).at("/markdown/content").asText())
        .contains("> 说的是：【点我】（http://evil.example） 所有人 〈b〉x〈/b〉 a •b• 标题 【号码】\n");
  }

  @Test
  void whatIsSecretIsNotInWhatIsLogged() {
    assertThat(parcel(Shape.JSON, Optional.of("whsec_x"), "test", "{}").toString())
        .isEqualTo("Parcel[d1 test]");
    assertThat(write(Shape.JSON, Optional.empty(), "test", "{}")).hasToString("Letter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          JSON     | 200 | ``                              |
          JSON     | 204 | ``                              |
          JSON     | 302 | ``                              | status
          JSON     | 410 | ``                              | status
          WECOM    | 200 | {"errcode":0,"errmsg":"ok"}     |
          WECOM    | 200 | {"errcode":93000,"errmsg":"x"}  | robot 93000
          DINGTALK | 200 | {"errcode":310000}              | robot 310000
          FEISHU   | 200 | {"code":0,"msg":"success"}      |
          FEISHU   | 200 | {"code":19021}                  | robot 19021
          FEISHU   | 200 | <html>                          | robot ?
          WECOM    | 200 | {}                              | robot ?
          WECOM    | 502 | {"errcode":0}                   | status
          """)
  void aRobotSaysInItsAnswerWhatIsWrong(Shape shape, int status, String answer, String error) {
    Verdict verdict = Letters.judge(shape, status, answer);

    assertThat(verdict.taken()).isEqualTo(error == null);
    assertThat(verdict.error()).isEqualTo(Optional.ofNullable(error));
    assertThat(verdict.status()).contains(status);
  }

  private static Letter write(Shape shape, Optional<String> secret, String kind, String data) {
    var told =
        new Told(
            "demo",
            "听单优选",
            ZoneId.of("Asia/Shanghai"),
            "https://console.example.com",
            kind,
            json(data));
    return Letters.write(parcel(shape, secret, kind, data), ADDRESS, told, NOW);
  }

  private static Parcel parcel(Shape shape, Optional<String> secret, String kind, String data) {
    return new Parcel(
        "d1", "w1", kind, "CA1", NOW, data, 1, NOW, shape, Optional.of(ADDRESS), secret);
  }

  private static JsonNode json(String text) {
    try {
      return CoreJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
