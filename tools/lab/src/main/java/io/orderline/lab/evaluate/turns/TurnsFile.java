package io.orderline.lab.evaluate.turns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads cases from a TSV file (docs/formats.md), and says where it is wrong. */
final class TurnsFile {
  private static final List<String> HEAD = List.of("id", "kind", "setup", "says", "expect", "tags");
  private static final String BETWEEN_TURNS = " / ";

  private final Path file;
  private final Scenarios scenarios;

  private TurnsFile(Path file, Scenarios scenarios) {
    this.file = file;
    this.scenarios = scenarios;
  }

  /**
   * @throws BadInput when a row cannot be used
   */
  static List<TurnCase> read(Path file, Scenarios scenarios) {
    try {
      return new TurnsFile(file, scenarios).cases(Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new BadInput(file, "cannot be read (" + unreadable + ")");
    }
  }

  private List<TurnCase> cases(List<String> lines) {
    List<TurnCase> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean head = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isEmpty() || line.startsWith("//")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (!head) {
        head(number, cells);
        head = true;
        continue;
      }
      TurnCase read = row(number, cells);
      if (!ids.add(read.id())) {
        throw new BadInput(file, number, 1, "the id " + read.id() + " stands here a second time");
      }
      cases.add(read);
    }
    if (cases.isEmpty()) {
      throw new BadInput(file, "it holds no cases");
    }
    return cases;
  }

  private void head(int number, List<String> cells) {
    if (!cells.equals(HEAD)) {
      throw new BadInput(
          file, number, 1, "the first line names the columns: " + String.join(", tab, ", HEAD));
    }
  }

  private TurnCase row(int number, List<String> cells) {
    if (cells.size() != HEAD.size()) {
      throw new BadInput(
          file,
          number,
          String.join("\t", cells).length() + 1,
          "%d cells; a row has %d".formatted(cells.size(), HEAD.size()));
    }
    List<Place> places = places(number, cells);
    for (Place place : places.subList(0, 3)) {
      if (place.text().isBlank()) {
        throw place.wrong(HEAD.get(places.indexOf(place)) + " is empty");
      }
    }
    String setup = cells.get(2);
    String[] names = setup.split(":", 2);
    Scenarios.Point point =
        named(scenarios.points().get(names[0]), places.get(2), "point " + names[0]);
    String profile = names.length > 1 ? names[1] : point.profile();
    return new TurnCase(
        number,
        cells.get(0),
        cells.get(1),
        setup,
        point,
        named(scenarios.profiles().get(profile), places.get(2), "profile " + profile),
        says(places.get(3)),
        new ExpectationReader(scenarios.macros()).read(places.get(4)),
        new TurnCase.Written(cells.get(3), cells.get(4)),
        cells.get(5));
  }

  private List<Place> places(int number, List<String> cells) {
    List<Place> places = new ArrayList<>();
    int column = 1;
    for (String cell : cells) {
      places.add(new Place(file, number, column, cell));
      column += cell.length() + 1;
    }
    return places;
  }

  private static <T> T named(T found, Place place, String what) {
    if (found == null) {
      throw place.wrong("the scenarios know no " + what);
    }
    return found;
  }

  private List<CallersTurn> says(Place says) {
    List<CallersTurn> turns = new ArrayList<>();
    for (Place turn : says.split(BETWEEN_TURNS)) {
      try {
        turns.add(CallersTurn.read(turn.text(), scenarios.macros()));
      } catch (IllegalArgumentException wrong) {
        throw turn.wrong(wrong.getMessage());
      }
    }
    return turns;
  }
}
