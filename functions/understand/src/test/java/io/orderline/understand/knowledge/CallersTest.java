package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.Trained;
import io.orderline.understand.intent.NarrowIntents;
import io.orderline.understand.intent.Reading;
import io.orderline.understand.text.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers say in their own words: questions get their text, wishes their flow. */
class CallersTest {
  private record Row(String head, String said) {}

  private int right;
  private int answered;

  @Test
  void questions_are_answered_and_wishes_are_not() throws IOException {
    List<Row> rows = rows();
    List<Row> questions = of(rows, "# ");
    List<Row> wishes = of(rows, "= ");
    List<Row> near = of(rows, "? near");
    List<Row> unanswered =
        of(rows, "? ").stream().filter(row -> !row.head().equals("? near")).toList();
    measure(questions);
    double found = right / (double) questions.size();
    double confused = (answered - right) / (double) questions.size();
    double lectured = answeredOf(wishes);
    double invented = answeredOf(unanswered);
    double neighbours = answeredOf(near);
    System.out.printf(
        "callers: %d questions, %.3f answered by their text, %.3f by another; of %d wishes %.3f"
            + " answered; of %d questions without an answer %.3f, of %d that lie near one %.3f%n",
        questions.size(),
        found,
        confused,
        wishes.size(),
        lectured,
        unanswered.size(),
        invented,
        near.size(),
        neighbours);

    assertThat(found).as("answered").isGreaterThanOrEqualTo(0.9);
    assertThat(lectured).as("wishes answered").isLessThanOrEqualTo(0.08);
    assertThat(neighbours).as("answered by a neighbour's text").isLessThanOrEqualTo(0.72);
    assertThat(invented).as("answered without an answer").isLessThanOrEqualTo(0.12);
  }

  @Test
  void the_shops_own_questions_are_answered() {
    List<Exam.Asked> asked = new Exam(Trained.MODEL, 0.3, 0.4).ask();
    long wrong =
        asked.stream().filter(one -> !one.start().filter(one.topic()::equals).isPresent()).count();
    long unwritten =
        asked.stream()
            .filter(one -> one.unwritten().filter(one.topic()::equals).isPresent())
            .count();
    System.out.printf(
        "own questions: %d, %d wrong; taken out themselves %d right%n",
        asked.size(), wrong, unwritten);
    asked.stream()
        .filter(one -> !one.start().filter(one.topic()::equals).isPresent())
        .forEach(one -> System.out.printf("  %s → %s%n", one.question(), one.start()));

    assertThat(wrong / (double) asked.size()).isLessThanOrEqualTo(0.03);
  }

  private double answeredOf(List<Row> rows) {
    measure(rows);
    return answered / (double) rows.size();
  }

  private void measure(List<Row> rows) {
    right = 0;
    answered = 0;
    for (Row row : rows) {
      Reading reading = NarrowIntents.of(Trained.reading(row.said()), Plain.of(row.said()));
      boolean hit =
          reading.passage().map(Passage::topic).filter(row.head().substring(2)::equals).isPresent();
      right += hit ? 1 : 0;
      answered += reading.passage().isPresent() ? 1 : 0;
      if (!hit && row.head().startsWith("# ")
          || reading.passage().isPresent() && row.head().startsWith("= ")) {
        System.out.printf("  %s → %s (%s)%n", row.said(), reading, row.head());
      }
    }
  }

  private static List<Row> of(List<Row> rows, String head) {
    return rows.stream().filter(row -> row.head().startsWith(head)).toList();
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in = CallersTest.class.getResourceAsStream("/knowledge/callers.txt")) {
      List<Row> rows = new ArrayList<>();
      String head = "";
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2).toList()) {
        if (line.matches("[#=?] .*")) {
          head = line;
        } else if (!line.isBlank()) {
          rows.add(new Row(head, line));
        }
      }
      return rows;
    }
  }
}
