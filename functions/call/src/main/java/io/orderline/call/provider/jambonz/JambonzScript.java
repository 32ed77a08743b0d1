package io.orderline.call.provider.jambonz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.orderline.call.CallConfig;
import io.orderline.call.provider.Hints;
import io.orderline.call.provider.Links;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.TurnAddress;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes our commands as verbs. What is said before a question stands inside it, so that the caller
 * may interrupt.
 */
record JambonzScript(CallConfig config, Links links, JambonzHandover handover) {
  private static final ObjectWriter JSON =
      new ObjectMapper().writerFor(new TypeReference<List<JambonzVerb>>() {});

  String of(Reply reply) {
    var verbs = new ArrayList<JambonzVerb>();
    List<VoiceCommand> commands = reply.commands();
    boolean asks = !commands.isEmpty() && commands.getLast() instanceof VoiceCommand.Ask;
    boolean inside = asks && commands.stream().noneMatch(VoiceCommand.Play.class::isInstance);
    for (VoiceCommand command : commands) {
      switch (command) {
        case VoiceCommand.Say(var text) -> {
          if (!inside) {
            verbs.add(new JambonzVerb.Say(text));
          }
        }
        case VoiceCommand.Play(var sound) -> verbs.add(new JambonzVerb.Play(sound));
        case VoiceCommand.Ask(var expectation) -> {
          verbs.add(new JambonzVerb.Tag(Map.of("turn", tag(next(reply)))));
          verbs.add(gather(expectation, reply, inside ? prompt(commands) : null));
        }
        case VoiceCommand.Transfer transfer -> verbs.addAll(handover.verbs(transfer, links));
        case VoiceCommand.Hangup _ -> verbs.add(new JambonzVerb.Hangup());
      }
    }
    return written(verbs);
  }

  /** Opens a stream; whatever ends it, jambonz asks what comes next. */
  String stream(String address) {
    int rate = config.jambonz().streamRate();
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
        new JambonzVerb.Recognizer(
            config.jambonz().recognizer(), config.jambonz().language(), Hints.of(expectation)),
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
