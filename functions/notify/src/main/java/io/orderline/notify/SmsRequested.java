package io.orderline.notify;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.events.EventHandler;
import io.orderline.events.Outbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends a short message once per key. Only a process that dies between the provider's answer and
 * our commit lets it be sent again.
 */
@Singleton
class SmsRequested implements EventHandler {
  private static final String PARAMETER = "parameter.";

  private final Messages messages;
  private final SmsSender sender;
  private final NotifyConfig config;
  private final Outbox outbox;
  private final Clock clock;

  SmsRequested(
      Messages messages,
      @All List<SmsSender> senders,
      NotifyConfig config,
      Outbox outbox,
      Clock clock) {
    this.messages = messages;
    this.sender =
        senders.stream()
            .filter(known -> known.provider().equals(config.sender()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "orderline.notify.sender must be one of "
                            + senders.stream().map(SmsSender::provider).toList()));
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String consumer() {
    return "notify";
  }

  @Override
  public Set<String> types() {
    return Set.of(EventType.SMS_REQUESTED.type());
  }

  @Override
  public Uni<Effect> prepare(Event event) {
    SmsMessage message = message(event);
    return messages
        .claim(message, Optional.ofNullable(event.data().get("ticket")))
        .chain(
            claim ->
                switch (claim) {
                  case OURS -> send(event, message);
                  case TAKEN ->
                      Uni.createFrom()
                          .failure(new SmsUnavailable("another process is sending it", null));
                  case ENDED -> Uni.createFrom().item(_ -> Uni.createFrom().voidItem());
                });
  }

  private Uni<Effect> send(Event event, SmsMessage message) {
    return Uni.createFrom()
        .completionStage(() -> sender.send(message))
        .ifNoItem()
        .after(config.timeout())
        .fail()
        .onFailure()
        .call(() -> messages.release(message))
        .map(
            outcome ->
                session ->
                    messages
                        .ended(session, message, sender.provider(), outcome)
                        .chain(() -> outbox.add(session, List.of(told(event, message, outcome)))));
  }

  private Event told(Event request, SmsMessage message, SmsSender.Outcome outcome) {
    var data = new HashMap<String, String>();
    data.put("key", message.key());
    data.put("template", message.template());
    data.put("provider", sender.provider());
    Optional.ofNullable(request.data().get("ticket")).ifPresent(t -> data.put("ticket", t));
    EventType type =
        switch (outcome) {
          case SmsSender.Outcome.Sent(var receipt) -> {
            data.put("receipt", receipt);
            yield EventType.SMS_SENT;
          }
          case SmsSender.Outcome.Refused(var reason) -> {
            data.put("reason", reason);
            yield EventType.SMS_FAILED;
          }
        };
    return new Event(
        message.key() + ":" + type.type(),
        Event.source(message.tenant(), "notify"),
        type.type(),
        message.tenant(),
        request.subject(),
        clock.instant(),
        data);
  }

  private static SmsMessage message(Event event) {
    Map<String, String> data = event.data();
    Map<String, String> parameters =
        data.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(PARAMETER))
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().substring(PARAMETER.length()), Map.Entry::getValue));
    return new SmsMessage(
        data.get("key"),
        event.tenant(),
        new PhoneNumber(data.get("phone")),
        data.get("template"),
        parameters,
        data.get("text"));
  }
}
