package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import io.orderline.http.HttpFault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A shop's GraphQL Admin API. */
record GraphQl(GuardedHttpClient shop, ShopifyConfig config) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Asks something that changes nothing. */
  <T> CompletionStage<T> ask(
      String question, Map<String, ?> variables, Function<JsonNode, T> meaning) {
    return shop.ask(request(question, variables), reply -> meaning.apply(data(reply)));
  }

  /** Has something changed. */
  <T> CompletionStage<T> tell(
      String mutation, Map<String, ?> variables, Function<JsonNode, T> meaning) {
    return shop.tell(request(mutation, variables), reply -> meaning.apply(data(reply)));
  }

  private HttpRequest request(String query, Map<String, ?> variables) {
    String body = JSON.valueToTree(Map.of("query", query, "variables", variables)).toString();
    return HttpRequest.newBuilder(
            URI.create(config.url() + "/admin/api/" + config.apiVersion() + "/graphql.json"))
        .header("Content-Type", "application/json")
        .header("X-Shopify-Access-Token", config.token())
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** Shopify tells of most faults in an answer that is well. */
  private static JsonNode data(HttpAnswer reply) {
    JsonNode answer = reply.json();
    JsonNode error = answer.at("/errors/0");
    if (error.isMissingNode()) {
      return answer.path("data");
    }
    String code = error.at("/extensions/code").asText("without a code");
    throw code.equals("THROTTLED") || code.equals("INTERNAL_SERVER_ERROR")
        ? HttpFault.passing(reply.system() + " answered " + code, null)
        : reply.refused(code);
  }
}
