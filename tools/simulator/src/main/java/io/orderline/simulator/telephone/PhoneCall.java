package io.orderline.simulator.telephone;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call, from the caller's ear to the provider's webhooks. Not for several threads. */
public final class PhoneCall {
  private final Exchange exchange;
  private final Map<String, String> parameters;
  private final InstantSource clock;
  private final Instant began;
  private final List<String> ear = new ArrayList<>();
  private final Documents documents;

  private Stop turn;
  private Heard heard;

  /**
   * Rings, and listens to what is heard first.
   *
   * @param parameters what every webhook of the call carries
   */
  PhoneCall(Exchange exchange, URI incoming, Map<String, String> parameters, InstantSource clock) {
    this.exchange = exchange;
    this.parameters = Map.copyOf(parameters);
    this.clock = clock;
    this.began = clock.instant();
    this.documents = new Documents(exchange, parameters, ear::add);
    goOn(new Stop.Fetches(incoming, Map.of("CallStatus", "ringing")));
    listened(began);
  }

  /** The provider's id of the call. */
  public String id() {
    return parameters.get("CallSid");
  }

  /** What was heard last. */
  public Heard heard() {
    return heard;
  }

  /** How the call ended; empty while it goes on. */
  public Optional<Ending> ending() {
    return turn instanceof Stop.Ends(Ending ending) ? Optional.of(ending) : Optional.empty();
  }

  /** Where the call's sound goes now, if it goes through a stream. */
  public Optional<StreamAddress> stream() {
    return turn instanceof Stop.Streams(var address) ? Optional.of(address) : Optional.empty();
  }

  /** The stream is over, whoever closed it or failed to open it. */
  public Heard streamEnds() {
    if (!(turn instanceof Stop.Streams)) {
      throw new IllegalStateException("the call is not on a stream");
    }
    Instant started = clock.instant();
    goOn(documents.current().run());
    return listened(started);
  }

  public Heard says(String words) {
    return does(new CallerAction.Says(words));
  }

  public Heard presses(String keys) {
    return does(new CallerAction.Presses(keys));
  }

  public Heard staysSilent() {
    return does(new CallerAction.StaysSilent());
  }

  public Heard hangsUp() {
    return does(new CallerAction.HangsUp());
  }

  /**
   * The caller's turn.
   *
   * @return what is heard next; nothing when the caller hung up
   * @throws IllegalStateException when the call is over, or the line cannot hear such an action
   */
  public Heard does(CallerAction action) {
    Instant started = clock.instant();
    Stop next =
        switch (turn) {
          case Stop.Listens(Verb.Gather gather)
              when action instanceof CallerAction.Speaks speaks && gather.records() ->
              documents.current().recorded(gather, exchange.recording(speaks.audio(), ""));
          case Stop.Listens(Verb.Gather gather) -> listening(gather, action);
          case Stop.Records(Verb.Recording verb) -> recording(verb, action);
          case Stop.Streams _ when action instanceof CallerAction.HangsUp ->
              new Stop.Ends(new Ending.Caller());
          default -> throw new IllegalStateException("the call is over");
        };
    goOn(next);
    if (action instanceof CallerAction.Presses(String keys) && next instanceof Stop.Fetches) {
      typeAhead(keys);
    }
    return listened(started);
  }

  private Stop listening(Verb.Gather gather, CallerAction action) {
    if (action instanceof CallerAction.Says says && gather.hears("speech")) {
      gather
          .attributes()
          .get("partialResultCallback")
          .ifPresent(
              url ->
                  exchange.tell(documents.current().resolved(url), documents.with(says.partial())));
    }
    return documents.current().heardBy(gather, action);
  }

  private Stop recording(Verb.Recording verb, CallerAction action) {
    return switch (action) {
      case CallerAction.Speaks speaks ->
          documents.current().recorded(verb, exchange.recording(speaks.audio(), ""));
      case CallerAction.Presses(String keys) when verb.endsOn(keys.charAt(0)) ->
          documents
              .current()
              .recorded(verb, exchange.recording(Wav.silence(), keys.substring(0, 1)));
      // Twilio goes on in the document when nothing was recorded
      case CallerAction.Presses _, CallerAction.StaysSilent _ -> documents.current().run();
      case CallerAction.HangsUp _ -> new Stop.Ends(new Ending.Caller());
      case CallerAction.Says _ ->
          throw new IllegalStateException(
              "this line records: it needs an audio file or keys and cannot hear written words");
    };
  }

  /** Keys pressed quickly: the first ended a recording, the others meet whatever listens next. */
  private void typeAhead(String keys) {
    if (keys.length() > 1
        && ear.isEmpty()
        && turn instanceof Stop.Listens(Verb.Gather gather)
        && gather.hears("dtmf")) {
      goOn(documents.current().heardBy(gather, new CallerAction.Presses(keys.substring(1))));
    }
  }

  private void goOn(Stop from) {
    turn = documents.follow(from);
    if (turn instanceof Stop.Ends) {
      long seconds = Duration.between(began, clock.instant()).toSeconds();
      exchange.over(
          documents.with(
              Map.of("CallStatus", "completed", "CallDuration", Long.toString(seconds))));
    }
  }

  private Heard listened(Instant started) {
    heard = new Heard(ear, Duration.between(started, clock.instant()));
    ear.clear();
    return heard;
  }
}
