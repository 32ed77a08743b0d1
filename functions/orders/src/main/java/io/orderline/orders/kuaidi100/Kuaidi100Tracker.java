package io.orderline.orders.kuaidi100;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.ParcelTracker;
import io.orderline.core.order.Shipment;
import io.orderline.core.order.TrackerUnavailable;
import io.orderline.http.GuardedHttpClient;
import io.orderline.orders.kuaidi100.Kuaidi100Answer.Report;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Asks Kuaidi100. A carrier whose code is unknown is not asked for. */
final class Kuaidi100Tracker implements ParcelTracker {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kuaidi100Config config;
  private final GuardedHttpClient service;
  private final Carriers carriers;
  private final RecentReports recent;

  Kuaidi100Tracker(Kuaidi100Config config, InstantSource clock) {
    this.config = config;
    this.service =
        new GuardedHttpClient("Kuaidi100", config.limits(), clock, TrackerUnavailable::new);
    this.carriers = new Carriers(config.carriers());
    this.recent = new RecentReports(config.fresh(), clock);
  }

  @Override
  public CompletionStage<Shipment> track(Shipment parcel, Optional<PhoneNumber> recipient) {
    Optional<String> carrier = carriers.code(parcel.carrier());
    if (carrier.isEmpty()) {
      return CompletableFuture.completedStage(parcel);
    }
    return report(carrier.get(), parcel.trackingNumber(), recipient)
        .thenApply(report -> report.map(news -> updated(parcel, news)).orElse(parcel));
  }

  private CompletionStage<Optional<Report>> report(
      String carrier, String number, Optional<PhoneNumber> recipient) {
    String parcel = carrier + " " + number;
    return recent
        .of(parcel)
        .map(noted -> CompletableFuture.completedStage(noted.report()))
        .orElseGet(
            () ->
                service
                    .ask(request(carrier, number, recipient), Kuaidi100Answer::read)
                    .thenApply(
                        report -> {
                          recent.note(parcel, report);
                          return report;
                        }));
  }

  private HttpRequest request(String carrier, String number, Optional<PhoneNumber> recipient) {
    ObjectNode parameters = JSON.createObjectNode().put("com", carrier).put("num", number);
    recipient.ifPresent(phone -> parameters.put("phone", phone.digits()));
    String param = parameters.put("resultv2", "1").put("order", "asc").toString();
    Map<String, String> form =
        Map.of(
            "customer", config.customer(),
            "sign", new Signature(config.key(), config.customer()).of(param),
            "param", param);
    return HttpRequest.newBuilder(config.url())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&"))))
        .build();
  }

  private static Shipment updated(Shipment parcel, Report news) {
    return new Shipment(
        parcel.order(),
        parcel.carrier(),
        parcel.trackingNumber(),
        news.state(),
        parcel.products(),
        news.events(),
        parcel.expectedAt());
  }
}
