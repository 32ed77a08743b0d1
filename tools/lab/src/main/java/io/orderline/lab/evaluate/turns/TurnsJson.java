package io.orderline.lab.evaluate.turns;

import io.orderline.json.CoreJson;
import io.orderline.lab.evaluate.turns.Played.Pair;
import io.orderline.lab.evaluate.turns.Result.Verdict;
import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a run found out, as a JSON file. */
final class TurnsJson {
  private TurnsJson() {}

  private record Written(double seconds, Score total, List<Score> kinds, List<Case> cases) {}

  private record Score(String kind, int cases, double share, Map<Verdict, Integer> verdicts) {
    static Score of(TurnsScore score) {
      return new Score(score.kind(), score.cases(), score.share(), score.counts());
    }
  }

  private record Case(
      String id,
      String kind,
      String setup,
      String tags,
      String says,
      String expect,
      Verdict verdict,
      List<String> missed,
      Optional<String> call,
      List<Pair> script,
      List<Pair> turns,
      String booked,
      Optional<String> ends) {
    static Case of(Result result) {
      TurnCase turns = result.turns();
      Optional<Played> played = result.played();
      return new Case(
          turns.id(),
          turns.kind(),
          turns.setup(),
          turns.tags(),
          turns.written().says(),
          turns.written().expect(),
          result.verdict(),
          result.why(),
          played.map(Played::call),
          played.map(Played::script).orElse(List.of()),
          played.map(Played::turns).orElse(List.of()),
          played.map(TurnsReport::booked).orElse("none"),
          played.map(Played::ends));
    }
  }

  static void write(TurnsReport report, Path file) {
    try {
      Files.writeString(
          file,
          CoreJson.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  new Written(
                      report.seconds(),
                      Score.of(report.total()),
                      report.scores().stream().map(Score::of).toList(),
                      report.results().stream().map(Case::of).toList())));
    } catch (IOException e) {
      throw new CommandProblem("%s cannot be written (%s).".formatted(file, e), e);
    }
  }
}
