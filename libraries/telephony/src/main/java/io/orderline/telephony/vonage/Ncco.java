package io.orderline.telephony.vonage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.orderline.core.call.CallId;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.Hints;
import io.orderline.telephony.Reply;
import io.orderline.telephony.SummaryHeaders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes our commands as a call control object. A call whose actions are done ends: there is no
 * action for it.
 *
 * @param maxSeconds the longest utterance
 * @param call which call; empty where nothing is to be said
 * @param called the shop's own number, which an agent's telephone shows; empty where the webhook
 *     does not tell it, after a stream
 */
record Ncco(
    VonageConfig config,
    int maxSeconds,
    CallbackUrls links,
    Optional<URI> agentSip,
    Optional<CallId> call,
    Optional<String> called) {
  private static final ObjectWriter JSON =
      new ObjectMapper().writerFor(new TypeReference<List<NccoAction>>() {});

  /** The most keys that Vonage takes at once. */
  private static final int MOST_KEYS = 20;

  String of(Reply reply) {
    List<VoiceCommand> commands = reply.commands();
    boolean asks = !commands.isEmpty() && commands.getLast() instanceof VoiceCommand.Ask;
    return written(
        commands.stream().flatMap(command -> action(command, asks, reply).stream()).toList());
  }

  /** Connects a stream; whatever ends it, Vonage asks what comes next. */
  String stream(String address) {
    var socket =
        new NccoAction.Socket(
            address,
            "audio/l16;rate=" + config.streamRate(),
            Map.of("call", call.orElseThrow().value()));
    return written(
        List.of(
            new NccoAction.Connect(List.of(socket), null, null, null, null, null),
            new NccoAction.Notify(Map.of("stream", "over"), List.of(links.resume()))));
  }

  private static String written(List<NccoAction> actions) {
    try {
      return JSON.writeValueAsString(actions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a call control object could not be written", e);
    }
  }

  private Optional<NccoAction> action(VoiceCommand command, boolean asks, Reply reply) {
    return switch (command) {
      case VoiceCommand.Say(var text) ->
          Optional.of(new NccoAction.Talk(text, config.voice(), config.style(), asks));
      case VoiceCommand.Ask(var expectation) -> Optional.of(input(expectation, reply));
      case VoiceCommand.Transfer transfer -> Optional.of(connect(transfer));
      case VoiceCommand.Hangup _ -> Optional.empty();
    };
  }

  private NccoAction input(Expectation expectation, Reply reply) {
    return new NccoAction.Input(
        List.of("dtmf", "speech"),
        keys(expectation),
        new NccoAction.Speech(
            config.language(),
            Hints.of(expectation),
            silence(expectation),
            6,
            maxSeconds,
            links.recorded()),
        List.of(links.turn(reply.nextTurn(), reply.troubles())));
  }

  private static NccoAction.Dtmf keys(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Digits(int min, int max) ->
          new NccoAction.Dtmf(Math.min(max, MOST_KEYS), 5, min != max);
      case Expectation.YesNo _, Expectation.Choice _, Expectation.Anything _ ->
          new NccoAction.Dtmf(1, 6, false);
    };
  }

  /** A number is said with pauses: cutting it off is what callers hate most. */
  private static double silence(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Digits _ -> 2.5;
      case Expectation.YesNo _, Expectation.Choice _ -> 0.8;
      case Expectation.Anything _ -> 1.2;
    };
  }

  private NccoAction connect(VoiceCommand.Transfer transfer) {
    CallId handed = call.orElseThrow();
    NccoAction.Endpoint agent =
        agentSip
            .<NccoAction.Endpoint>map(
                sip ->
                    new NccoAction.Sip(
                        sip.toString(), SummaryHeaders.of(handed, transfer.summary())))
            .orElseGet(
                () ->
                    new NccoAction.Phone(
                        transfer.target().number().international().substring(1),
                        transfer
                            .summary()
                            .map(_ -> new NccoAction.OnAnswer(links.agent(handed)))
                            .orElse(null)));
    return new NccoAction.Connect(
        List.of(agent),
        called.orElse(null),
        called.isEmpty() ? true : null,
        "synchronous",
        25,
        List.of(links.dialled()));
  }
}
