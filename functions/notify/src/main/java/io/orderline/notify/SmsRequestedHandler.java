package io.orderline.notify;

import io.orderline.core.event.Event;
import io.orderline.core.event.SmsEvent;
import io.orderline.core.event.SmsEvent.SmsFailed;
import io.orderline.core.event.SmsEvent.SmsRequested;
import io.orderline.core.event.SmsEvent.SmsSent;
import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.events.EventHandler;
import io.orderline.events.Outbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sends a short message once per key. Only a process that dies between the provider's answer and
 * our commit lets it be sent again.
 */
@Singleton
class SmsRequestedHandler implements EventHandler<SmsRequested> {
  private final Messages messages;
  private final SmsSender sender;
  private final NotifyConfig config;
  private final Outbox outbox;
  private final Clock clock;

  SmsRequestedHandler(
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
  public Class<SmsRequested> takes() {
    return SmsRequested.class;
  }

  @Override
  public Uni<Effect> prepare(Event<SmsRequested> event) {
    SmsMessage message = message(event);
    return messages
        .claim(message, event.payload().ticket())
        .chain(
            claim ->
                switch (claim) {
                  case OURS -> send(event, message);
                  case TAKEN ->
                      Uni.createFrom()
                          .failure(new SmsUnavailable("another process is sending it", null));
                  case ENDED -> Uni.createFrom().item(Effect.NONE);
                });
  }

  private Uni<Effect> send(Event<SmsRequested> event, SmsMessage message) {
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

  private Event<SmsEvent> told(
      Event<SmsRequested> request, SmsMessage message, SmsSender.Outcome outcome) {
    SmsEvent told = told(request.payload(), outcome);
    return new Event<>(
        message.key() + ":" + told.type().type(),
        Event.source(message.tenant(), "notify"),
        message.tenant(),
        request.subject(),
        clock.instant(),
        told);
  }

  private SmsEvent told(SmsRequested request, SmsSender.Outcome outcome) {
    return switch (outcome) {
      case SmsSender.Outcome.Sent(var receipt) ->
          new SmsSent(
              request.key(),
              request.template(),
              sender.provider(),
              request.ticket(),
              Optional.of(receipt));
      case SmsSender.Outcome.Refused(var reason) ->
          new SmsFailed(
              request.key(), request.template(), sender.provider(), reason, request.ticket());
    };
  }

  private static SmsMessage message(Event<SmsRequested> event) {
    SmsRequested request = event.payload();
    return new SmsMessage(
        request.key(),
        event.tenant(),
        request.phone(),
        request.template(),
        request.parameters(),
        request.text());
  }
}
