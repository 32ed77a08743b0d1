package io.orderline.console.calls;

import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.event.EventType;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.speech.Transcript;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads out of the turns of a call what people ask of it. Pure, so that it can be done again. */
record Happenings(List<RecordedTurn> turns) {
  private static final Set<String> QUESTIONS = Set.of("product_question", "stock");

  private static final Set<Intent> SMALL_TALK = Set.of(Intent.OTHER, Intent.GREETING);

  /** A weaker suspicion of anger is not counted as anger. */
  private static final double SURE = 0.6;

  /** An unanswered question. */
  record Unanswered(int turn, String words, Instant at) {}

  Happenings {
    turns = List.copyOf(turns);
  }

  /** What the caller said, turn by turn. */
  List<String> heard() {
    return turns.stream()
        .map(turn -> turn.record().input())
        .filter(TurnInput.Heard.class::isInstance)
        .map(input -> ((TurnInput.Heard) input).transcript())
        .map(Transcript::text)
        .toList();
  }

  List<String> intents() {
    return turns.stream()
        .flatMap(turn -> turn.record().understanding().intent().stream())
        .filter(intent -> !SMALL_TALK.contains(intent))
        .map(Intent::name)
        .distinct()
        .toList();
  }

  /** The strongest mood; of the same strength the worse. */
  Emotion.Mood mood() {
    return turns.stream()
        .map(turn -> mood(turn.record().understanding().emotion()))
        .max(Comparator.comparingInt(Happenings::weight))
        .orElse(Emotion.Mood.NEUTRAL);
  }

  private static Emotion.Mood mood(Emotion emotion) {
    return emotion.mood() == Emotion.Mood.ANGRY && emotion.intensity() < SURE
        ? Emotion.Mood.DISSATISFIED
        : emotion.mood();
  }

  private static int weight(Emotion.Mood mood) {
    return switch (mood) {
      case NEUTRAL -> 0;
      case POSITIVE -> 1;
      case DISSATISFIED -> 2;
      case ANGRY -> 3;
    };
  }

  /** The name of the customer as far as a system knew it. */
  Optional<String> customer() {
    return facts()
        .filter(Fact.Identified.class::isInstance)
        .map(fact -> ((Fact.Identified) fact).customer().name())
        .filter(name -> !name.isBlank())
        .reduce((_, last) -> last);
  }

  /** The numbers of the orders that were talked about. */
  List<String> orders() {
    Stream<String> chosen =
        facts()
            .filter(Fact.Chosen.class::isInstance)
            .map(fact -> ((Fact.Chosen) fact).order().number().value());
    Stream<String> asked =
        queries()
            .filter(Query.ParcelsOf.class::isInstance)
            .map(query -> ((Query.ParcelsOf) query).order().value());
    Stream<String> booked =
        actions(EventType.TICKET_REQUESTED)
            .flatMap(action -> Optional.ofNullable(action.data().get("order")).stream());
    return Stream.of(chosen, asked, booked).flatMap(each -> each).distinct().toList();
  }

  /** The tickets that were asked for and not taken back. */
  List<String> tickets() {
    Set<String> numbers = new LinkedHashSet<>();
    actions(EventType.TICKET_REQUESTED).forEach(action -> numbers.add(action.data().get("number")));
    actions(EventType.TICKET_WITHDRAWN)
        .forEach(action -> numbers.remove(action.data().get("number")));
    return List.copyOf(numbers);
  }

  /** What nobody wrote an answer to: said so at a question, or looked for in vain by a flow. */
  List<Unanswered> unanswered() {
    return turns.stream()
        .flatMap(
            turn ->
                noted(turn)
                    .or(() -> inVain(turn))
                    .map(words -> new Unanswered(turn.number(), words, turn.at()))
                    .stream())
        .toList();
  }

  private static Optional<String> noted(RecordedTurn turn) {
    return turn.record().actions().stream()
        .filter(action -> action.type().equals(EventType.QUESTION_UNANSWERED.type()))
        .map(action -> action.data().getOrDefault("question", ""))
        .findFirst();
  }

  /** Other flows look there as well, and know themselves what to say. */
  private static Optional<String> inVain(RecordedTurn turn) {
    boolean asks =
        turn.record().understanding().wishes().stream()
            .limit(1)
            .anyMatch(wish -> QUESTIONS.contains(wish.intent().name()));
    List<Query> queries = turn.record().basis().map(TurnBasis::queries).orElse(List.of());
    List<Answer> answers = turn.record().answers();
    return IntStream.range(0, asks ? Math.min(queries.size(), answers.size()) : 0)
        .filter(place -> answers.get(place).outcome() == Answer.Outcome.NONE)
        .mapToObj(queries::get)
        .filter(Query.KnowledgeOf.class::isInstance)
        .map(query -> ((Query.KnowledgeOf) query).question())
        .findFirst();
  }

  boolean handedOver() {
    return actions(EventType.HANDOFF_REQUESTED).findAny().isPresent();
  }

  /** Whether the caller got something: a ticket, or an answer about an order or from a text. */
  boolean served() {
    return !tickets().isEmpty()
        || turns.stream().anyMatch(Happenings::answered)
        || turns.stream().anyMatch(turn -> turn.record().understanding().passage().isPresent());
  }

  /** A search for who calls answers nothing yet. */
  private static boolean answered(RecordedTurn turn) {
    List<Query> queries = turn.record().basis().map(TurnBasis::queries).orElse(List.of());
    List<Answer> answers = turn.record().answers();
    return IntStream.range(0, Math.min(queries.size(), answers.size()))
        .anyMatch(
            place ->
                informs(queries.get(place))
                    && answers.get(place).outcome() != Answer.Outcome.UNAVAILABLE
                    && answers.get(place).outcome() != Answer.Outcome.NONE);
  }

  private static boolean informs(Query query) {
    return switch (query) {
      case Query.OrdersOf _,
          Query.UnpaidOrdersOf _,
          Query.ParcelsOf _,
          Query.OffersToday _,
          Query.TicketsOf _,
          Query.ProgressOf _,
          Query.KnowledgeOf _ ->
          true;
      case Query.WhoCalls _,
          Query.WhoIs _,
          Query.SecondFactor _,
          Query.SendCode _,
          Query.IsCode _,
          Query.RecordOf _,
          Query.NextTicketNumber _ ->
          false;
    };
  }

  /** The version of the flows that it was last answered with. */
  Optional<Integer> flows() {
    return turns.stream()
        .flatMap(turn -> turn.record().basis().stream())
        .map(TurnBasis::flows)
        .reduce((_, last) -> last);
  }

  Optional<TurnInput.Started> started() {
    return turns.stream()
        .map(turn -> turn.record().input())
        .filter(TurnInput.Started.class::isInstance)
        .map(TurnInput.Started.class::cast)
        .findFirst();
  }

  private Stream<Action> actions(EventType type) {
    return turns.stream()
        .flatMap(turn -> turn.record().actions().stream())
        .filter(action -> action.type().equals(type.type()));
  }

  private Stream<Fact> facts() {
    return turns.stream()
        .flatMap(turn -> turn.record().answers().stream())
        .flatMap(answer -> answer.facts().stream());
  }

  private Stream<Query> queries() {
    return turns.stream()
        .flatMap(turn -> turn.record().basis().stream())
        .flatMap(basis -> basis.queries().stream());
  }
}
