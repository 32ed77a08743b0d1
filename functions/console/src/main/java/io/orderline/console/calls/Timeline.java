package io.orderline.console.calls;

import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.privacy.PersonalData;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.speech.Transcript;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns as people read them.
 *
 * @param masked whether what is personal is hidden: of what systems were asked only the kind is
 *     shown in any case
 * @param customer the name of the customer, which no pattern knows
 */
record Timeline(boolean masked, Optional<String> customer) {

  List<TurnView> of(List<RecordedTurn> turns) {
    return turns.stream().map(this::view).toList();
  }

  String text(String words) {
    return masked ? PersonalData.masked(nameless(words)) : words;
  }

  private String nameless(String words) {
    return customer.map(name -> words.replace(name, Names.masked(name))).orElse(words);
  }

  private TurnView view(RecordedTurn turn) {
    TurnRecord record = turn.record();
    Understanding understood = record.understanding();
    boolean spoke = record.input() instanceof TurnInput.Heard;
    return new TurnView(
        turn.number(),
        turn.at(),
        turn.millis(),
        did(record.input()),
        record.input() instanceof TurnInput.Heard(var transcript)
            ? Optional.of(heard(transcript))
            : Optional.empty(),
        record.input() instanceof TurnInput.Keyed(var keys)
            ? Optional.of(masked && keys.length() > 3 ? "*".repeat(keys.length()) : keys)
            : Optional.empty(),
        understood.wishes().stream()
            .map(wish -> new TurnView.Wish(wish.intent().name(), wish.confidence()))
            .toList(),
        understood.act().map(Timeline::code),
        understood.reply().map(reply -> new TurnView.Reply(code(reply.kind()), reply.confidence())),
        understood.slots().stream()
            .map(
                slot ->
                    new TurnView.Slot(
                        slot.name(),
                        text(slot.value()),
                        slot.alternatives().stream().map(this::text).toList()))
            .toList(),
        spoke
            ? Optional.of(
                new TurnView.Mood(
                    code(understood.emotion().mood()),
                    understood.emotion().intensity(),
                    understood.emotion().reasons()))
            : Optional.empty(),
        understood
            .passage()
            .map(passage -> new TurnView.Article(passage.topic(), passage.confidence())),
        asked(record),
        record.commands().stream()
            .filter(VoiceCommand.Say.class::isInstance)
            .map(command -> text(((VoiceCommand.Say) command).text()))
            .toList(),
        then(record.commands()),
        record.actions().stream().map(this::event).toList(),
        record.basis().map(TurnBasis::flows),
        record
            .basis()
            .flatMap(TurnBasis::end)
            .map(place -> new TurnView.Place(place.flow(), place.step())));
  }

  private static String did(TurnInput input) {
    return switch (input) {
      case TurnInput.Started _ -> "started";
      case TurnInput.Heard _ -> "said";
      case TurnInput.Keyed _ -> "keyed";
      case TurnInput.Silence _ -> "silent";
      case TurnInput.Unheard _ -> "unheard";
      case TurnInput.Mumbled _ -> "mumbled";
      case TurnInput.TransferFailed _ -> "not_answered";
      case TurnInput.Returned _ -> "returned";
      case TurnInput.HungUp _ -> "hung_up";
    };
  }

  private TurnView.Heard heard(Transcript transcript) {
    return new TurnView.Heard(
        text(transcript.text()),
        transcript.confidence(),
        transcript.alternatives().stream().map(this::text).toList(),
        // single words tell a number digit by digit
        masked
            ? List.of()
            : transcript.words().stream()
                .map(
                    word ->
                        new TurnView.Word(word.text(), word.start(), word.end(), word.confidence()))
                .toList());
  }

  private static List<TurnView.Asked> asked(TurnRecord record) {
    List<Query> queries = record.basis().map(TurnBasis::queries).orElse(List.of());
    List<Answer> answers = record.answers();
    return IntStream.range(0, Math.min(queries.size(), answers.size()))
        .mapToObj(
            place ->
                new TurnView.Asked(
                    snake(queries.get(place).getClass().getSimpleName()),
                    code(answers.get(place).outcome())))
        .toList();
  }

  private static Optional<String> then(List<VoiceCommand> commands) {
    return commands.stream()
        .flatMap(
            command ->
                switch (command) {
                  case VoiceCommand.Say _ -> Optional.<String>empty().stream();
                  case VoiceCommand.Ask _ -> Optional.of("listens").stream();
                  case VoiceCommand.Transfer _ -> Optional.of("puts_through").stream();
                  case VoiceCommand.Hangup _ -> Optional.of("hangs_up").stream();
                })
        .reduce((_, last) -> last);
  }

  private TurnView.Event event(Action action) {
    return new TurnView.Event(
        action.type(),
        Optional.ofNullable(action.data().get("number")),
        Optional.ofNullable(action.data().get("kind"))
            .or(() -> Optional.ofNullable(action.data().get("question")).map(this::text)));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
