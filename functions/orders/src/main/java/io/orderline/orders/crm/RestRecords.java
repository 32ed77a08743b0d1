package io.orderline.orders.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.customer.CustomerRecord.Contact;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.customer.RecordsUnavailable;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.GuardedHttpClient;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A CRM that speaks the published contract. */
final class RestRecords implements CustomerRecords {
  private final CrmConfig config;
  private final GuardedHttpClient crm;

  /**
   * @param name what the CRM is called in messages for operators
   */
  RestRecords(String name, CrmConfig config, InstantSource clock) {
    this.config = config;
    this.crm = new GuardedHttpClient(name, config.limits(), clock, RecordsUnavailable::new);
  }

  @Override
  public CompletionStage<Optional<CustomerRecord>> find(TenantId tenant, CustomerId customer) {
    return crm.ask(
        request(customer),
        reply -> reply.missing() ? Optional.empty() : Optional.of(record(customer, reply.json())));
  }

  private HttpRequest request(CustomerId customer) {
    String id = URLEncoder.encode(customer.value(), UTF_8).replace("+", "%20");
    var request =
        HttpRequest.newBuilder(
                URI.create(config.url().toString().replaceAll("/+$", "") + "/customers/" + id))
            .header("Accept", "application/json");
    config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request.build();
  }

  private static CustomerRecord record(CustomerId customer, JsonNode json) {
    return new CustomerRecord(
        customer,
        json.path("level").asText(""),
        json.path("notes").valueStream().map(JsonNode::asText).toList(),
        json.path("contacts")
            .valueStream()
            .map(RestRecords::contact)
            .sorted(Comparator.comparing(Contact::at).reversed())
            .toList());
  }

  private static Contact contact(JsonNode json) {
    return new Contact(
        OffsetDateTime.parse(json.path("at").asText()).toInstant(),
        json.path("channel").asText(),
        json.path("subject").asText());
  }
}
