package io.orderline.core.replay;

import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What systems answered in a recorded call, to be found by the query. */
final class RecordedAnswers {
  /** Stands for the number of a ticket that nobody asked for then. */
  private static final String NO_NUMBER = "000000000";

  private final Map<Query, Answer> known = new HashMap<>();
  private final List<Answer> inOrder = new ArrayList<>();
  private final List<Query> queries = new ArrayList<>();

  /** Takes up a turn: its own answers come first, those of earlier turns stay known. */
  void turn(TurnRecord record) {
    inOrder.clear();
    queries.clear();
    inOrder.addAll(record.answers());
    queries.addAll(record.basis().map(TurnBasis::queries).orElse(List.of()));
  }

  Optional<Answer> to(Query query) {
    if (queries.isEmpty() && !inOrder.isEmpty()) {
      // a row that does not say what was asked: the answers are in the order of the queries
      return Optional.of(remember(query, inOrder.removeFirst()));
    }
    int place = place(query);
    if (place >= 0) {
      queries.remove(place);
      return Optional.of(remember(query, inOrder.remove(place)));
    }
    if (query instanceof Query.NextTicketNumber next) {
      return Optional.of(Answer.of(Answer.Outcome.FOUND, new Fact.Booked(NO_NUMBER, next.kind())));
    }
    return Optional.ofNullable(known.get(query));
  }

  /**
   * A number for a ticket of the same kind is the same question, however much was asked with it.
   */
  private int place(Query query) {
    return query instanceof Query.NextTicketNumber next
        ? IntStream.range(0, queries.size())
            .filter(
                i ->
                    queries.get(i) instanceof Query.NextTicketNumber asked
                        && asked.kind().equals(next.kind()))
            .findFirst()
            .orElse(-1)
        : queries.indexOf(query);
  }

  /** Keeps what this turn was answered and the flows did not ask for now. */
  void done() {
    for (int i = 0; i < Math.min(queries.size(), inOrder.size()); i++) {
      remember(queries.get(i), inOrder.get(i));
    }
  }

  private Answer remember(Query query, Answer answer) {
    known.put(query, answer);
    return answer;
  }
}
