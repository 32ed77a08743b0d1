package io.orderline.telephony.plain;

import static io.restassured.RestAssured.given;

import io.orderline.store.PostgresResource;
import io.orderline.telephony.TelephonyProviderContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fourth provider passes the contract with no line outside its package. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PlainQuarkusTest extends TelephonyProviderContract {
  private static final String STRANGER = "13911112222";
  private static final Map<String, Next> GOES_ON =
      Map.of("listen", Next.LISTENS, "transfer", Next.TRANSFERS, "hangup", Next.HANGS_UP);

  @Override
  protected Answer incoming(String call, String from) {
    return post(event("incoming"), call, from, Map.of(), PlainProvider.SECRET);
  }

  @Override
  protected Answer forged(String call, String from) {
    return post(event("incoming"), call, from, Map.of(), "guess");
  }

  @Override
  protected Answer speech(Answer before, String call, String text) {
    return post(before.where(), call, Map.of("speech", text));
  }

  @Override
  protected Answer speechWithAllThatIsSent(Answer before, String call, String text) {
    return post(before.where(), call, Map.of("speech", text, "more", "more".repeat(50_000)));
  }

  @Override
  protected Answer keys(Answer before, String call, String keys) {
    return post(before.where(), call, Map.of("keys", keys));
  }

  @Override
  protected Answer silence(Answer before, String call) {
    return post(before.where(), call, Map.of());
  }

  @Override
  protected Answer hungUp(String call) {
    return post(event("status"), call, Map.of());
  }

  @Override
  protected Answer transferFailed(Answer before, String call) {
    return post(before.where(), call, Map.of());
  }

  @Override
  protected Answer agentAnswers(Answer before, String call) {
    return post(event("agent") + "&call=" + call, "agent-line", Map.of());
  }

  @Override
  protected Answer couldNotReachUs(String call) {
    return post(event("fallback"), call, Map.of());
  }

  private static String event(String name) {
    return "/calls/plain/" + name + "?tenant=demo";
  }

  private static Answer post(String where, String call, Map<String, String> more) {
    return post(where, call, STRANGER, more, PlainProvider.SECRET);
  }

  private static Answer post(
      String where, String call, String from, Map<String, String> more, String secret) {
    var form = new HashMap<>(more);
    form.putAll(Map.of("call", call, "from", "+86" + from, "to", "+864008001234"));
    return answer(
        given()
            .urlEncodingEnabled(true)
            .header("X-Plain-Secret", secret)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(form)
            .post(where.replaceFirst("^https?://[^/]+", "")));
  }

  private static Answer answer(Response response) {
    String body = response.asString();
    var heard = new ArrayList<String>();
    Next next = Next.NOTHING;
    String where = "";
    for (String line : response.statusCode() == 200 ? body.split("\n") : new String[0]) {
      String[] words = line.split(" ", 2);
      if (words[0].equals("say")) {
        heard.add(words[1]);
      } else if (GOES_ON.containsKey(words[0])) {
        next = GOES_ON.get(words[0]);
        where = words.length > 1 ? words[1] : "";
      }
    }
    return new Answer(response.statusCode(), List.copyOf(heard), next, where, body);
  }
}
