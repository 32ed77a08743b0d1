package io.orderline.telephony.jambonz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.Hints;
import io.orderline.telephony.Reply;
import io.orderline.telephony.TurnAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes our commands as verbs. What is said before a question stands inside it, so that the caller
 * may interrupt.
 */
record JambonzScript(JambonzConfig config, CallbackUrls links, JambonzHandover handover) {
  private static final ObjectWriter JSON =
      new ObjectMapper().writerFor(new TypeReference<List<JambonzVerb>>() {});

  String of(Reply reply) {
    var verbs = new ArrayList<JambonzVerb>();
    List<VoiceCommand> commands = reply.commands();
    boolean asks = !commands.isEmpty() && commands.getLast() instanceof VoiceCommand.Ask;
    for (VoiceCommand command : commands) {
      switch (command) {
        case VoiceCommand.Say(var text) -> {
          if (!asks) {
            verbs.add(new JambonzVerb.Say(text));
          }
        }
        case VoiceCommand.Ask(var expectation) -> {
          verbs.add(new JambonzVerb.Tag(Map.of("turn", tag(next(reply)))));
          verbs.add(gather(expectation, reply, asks ? prompt(commands) : null));
        }
        case VoiceCommand.Transfer transfer -> verbs.addAll(handover.verbs(transfer, links));
        case VoiceCommand.Hangup _ -> verbs.add(new JambonzVerb.Hangup());
      }
    }
    return written(verbs);
  }

  /** Opens a stream; whatever ends it, jambonz asks what comes next. */
  String stream(String address) {
    int rate = config.streamRate();
    return written(
        List.of(
            new JambonzVerb.Listen(
                address,
                links.resume(),
                "mono",
                rate,
                true,
                new JambonzVerb.BothWays(true, true, rate))));
  }

  private static String written(List<JambonzVerb> verbs) {
    try {
      return JSON.writeValueAsString(verbs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("verbs could not be written", e);
    }
  }

  /** How a turn is tagged on the call; it makes the hook of every turn another one. */
  static String tag(TurnAddress turn) {
    return turn.number() + "/" + turn.troubles();
  }

  private static TurnAddress next(Reply reply) {
    return new TurnAddress(reply.nextTurn(), reply.troubles());
  }

  private static JambonzVerb.Prompt prompt(List<VoiceCommand> commands) {
    String text =
        commands.stream()
            .filter(VoiceCommand.Say.class::isInstance)
            .map(say -> ((VoiceCommand.Say) say).text())
            .collect(Collectors.joining());
    return text.isEmpty() ? null : new JambonzVerb.Prompt(text);
  }

  private JambonzVerb gather(Expectation expectation, Reply reply, JambonzVerb.Prompt prompt) {
    boolean several = expectation instanceof Expectation.Digits(int min, int max) && min != max;
    int keys = expectation instanceof Expectation.Digits(_, int max) ? max : 1;
    return new JambonzVerb.Gather(
        List.of("speech", "digits"),
        links.turn(reply.nextTurn(), reply.troubles()),
        true,
        true,
        several ? null : keys,
        several ? keys : null,
        several ? "#" : null,
        5,
        silence(expectation),
        6,
        new JambonzVerb.Recognizer(config.recognizer(), config.language(), Hints.of(expectation)),
        prompt);
  }

  /** A number is said with pauses: cutting it off is what callers hate most. */
  private static double silence(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Digits _ -> 2.5;
      case Expectation.YesNo _, Expectation.Choice _ -> 0.8;
      case Expectation.Anything _ -> 1.2;
    };
  }
}
