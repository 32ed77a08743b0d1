package io.orderline.lab.evaluate.turns;

import io.orderline.lab.evaluate.turns.Played.Pair;
import io.orderline.lab.evaluate.turns.Result.Verdict;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a run: a table by kind, and the worst cases.
 *
 * @param results in the order of the file
 */
public record TurnsReport(List<Result> results, double seconds) {
  private static final String ROW = "%-14s %6s %6s %6s %9s %8s %6s %8s%n";

  public TurnsReport {
    results = List.copyOf(results);
  }

  /** Of one kind, or of all. */
  TurnsScore score(String kind) {
    return TurnsScore.of(
        kind, results.stream().filter(result -> result.turns().kind().equals(kind)).toList());
  }

  TurnsScore total() {
    return TurnsScore.of("all", results);
  }

  List<TurnsScore> scores() {
    return results.stream()
        .map(result -> result.turns().kind())
        .distinct()
        .map(this::score)
        .toList();
  }

  /** The share of right cases among those that were played. */
  public double share() {
    return total().share();
  }

  /** How often something was booked that the caller did not want. */
  public int unwanted() {
    return total().count(Verdict.UNWANTED);
  }

  /**
   * Prints the worst cases and the table.
   *
   * @param worst so many at most
   */
  public void print(PrintWriter out, int worst) {
    results.stream()
        .filter(result -> result.verdict().compareTo(Verdict.SKIPPED) < 0)
        .sorted(Comparator.comparing(Result::verdict))
        .limit(worst)
        .forEach(result -> print(result, out));
    out.printf(ROW, "kind", "cases", "right", "share", "unwanted", "wrongly", "other", "skipped");
    scores().forEach(score -> row(score, out));
    row(total(), out);
    out.printf(
        "unwanted: something was booked that the caller did not want; wrongly: booked with another"
            + " order, address, reason …; %.0f s%n",
        seconds);
    out.flush();
  }

  private static void row(TurnsScore score, PrintWriter out) {
    out.printf(
        ROW,
        score.kind(),
        score.cases(),
        score.count(Verdict.RIGHT),
        "%.3f".formatted(score.share()),
        score.count(Verdict.UNWANTED),
        score.count(Verdict.BOOKED_WRONG),
        score.count(Verdict.WRONG) + score.count(Verdict.NOT_PLAYED),
        score.count(Verdict.SKIPPED));
  }

  private static void print(Result result, PrintWriter out) {
    Played played = result.played().orElseThrow();
    out.printf("%s %s [%s]%n", result.verdict(), result.turns().id(), result.turns().setup());
    List<Pair> pairs = played.turns().isEmpty() ? played.script() : played.turns();
    for (Pair pair : pairs) {
      out.printf("  said      %s%n  heard     %s%n", pair.said(), pair.heard());
    }
    out.printf("  booked    %s; %s%n", booked(played), played.ends());
    out.printf("  expected  %s%n", result.turns().written().expect());
    out.printf("  missed    %s%n%n", String.join(" ; ", result.why()));
  }

  /** The tickets of a call in a line. */
  static String booked(Played played) {
    return played.tickets().isEmpty()
        ? "none"
        : played.tickets().stream()
            .map(
                ticket ->
                    "%s %s %s %s"
                        .formatted(
                            ticket.kind(),
                            played.label(ticket),
                            ticket.text("reason"),
                            ticket.words())
                        .strip())
            .collect(Collectors.joining(", "));
  }
}
