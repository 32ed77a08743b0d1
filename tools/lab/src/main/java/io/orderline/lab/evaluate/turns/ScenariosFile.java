package io.orderline.lab.evaluate.turns;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.orderline.lab.evaluate.turns.Scenarios.Order;
import io.orderline.lab.evaluate.turns.Scenarios.Parcel;
import io.orderline.lab.evaluate.turns.Scenarios.Point;
import io.orderline.lab.evaluate.turns.Scenarios.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads points, profiles and macros from a JSON file, and says where it is wrong. */
final class ScenariosFile {
  private static final int LINE_CELLS = 3;
  private static final int EVENT_CELLS = 3;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  private final Path file;

  private ScenariosFile(Path file) {
    this.file = file;
  }

  /** The file as it is written. */
  private record Written(
      Map<String, String> macros, Map<String, Point> points, Map<String, Profile> profiles) {}

  /**
   * @throws BadInput when it cannot be read or contradicts itself
   */
  static Scenarios read(Path file) {
    return new ScenariosFile(file).scenarios();
  }

  private Scenarios scenarios() {
    try {
      Written written = JSON.readValue(Files.readString(file), Written.class);
      Macros macros = new Macros(written.macros() == null ? Map.of() : written.macros());
      macros.byName().forEach((name, text) -> check("macro @" + name, () -> macros.pattern(text)));
      Scenarios scenarios = new Scenarios(macros, written.points(), written.profiles());
      scenarios.points().forEach((name, point) -> check(name, point, scenarios));
      scenarios.profiles().forEach(this::check);
      return scenarios;
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      throw at == null
          ? new BadInput(file, malformed.getOriginalMessage())
          : new BadInput(file, at.getLineNr(), at.getColumnNr(), malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new BadInput(file, "cannot be read (" + unreadable + ")");
    } catch (NullPointerException missing) {
      throw new BadInput(file, "it holds macros, points and profiles, each with all it needs");
    }
  }

  private void check(String name, Point point, Scenarios scenarios) {
    check(
        "point " + name,
        () -> {
          if (!scenarios.profiles().containsKey(point.profile())) {
            throw new IllegalArgumentException("there is no profile " + point.profile());
          }
          point.turns().forEach(turn -> CallersTurn.read(turn, scenarios.macros()));
          scenarios.macros().pattern(point.reached());
        });
  }

  private void check(String name, Profile profile) {
    check("profile " + name, () -> profile.orders().values().forEach(ScenariosFile::check));
  }

  private static void check(Order order) {
    cells(
        order.lines(), LINE_CELLS, "a line of an order is a product, how many and a price in fen");
    order.lines().forEach(line -> line.subList(1, LINE_CELLS).forEach(Long::parseLong));
    List<Parcel> parcels = order.parcels().orElse(List.of());
    parcels.forEach(
        parcel ->
            cells(
                parcel.events(),
                EVENT_CELLS,
                "an event of a parcel is a time, a place and what happened"));
    Stream.of(
            Stream.of(order.placed()),
            order.promised().stream(),
            parcels.stream().flatMap(parcel -> parcel.expected().stream()),
            parcels.stream().flatMap(parcel -> parcel.events().stream().map(List::getFirst)))
        .flatMap(times -> times)
        .forEach(FromNow::parse);
  }

  private static void cells(List<List<String>> rows, int cells, String what) {
    if (rows.stream().anyMatch(row -> row.size() != cells)) {
      throw new IllegalArgumentException(what);
    }
  }

  private void check(String where, Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(file, where + ": " + wrong.getMessage());
    }
  }
}
