package io.orderline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing reads the time of day but the one clock that is injected, so that every test can say what
 * day it is. How long something takes is measured with {@code System.nanoTime()}.
 */
class ClockTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "../..").normalize();

  private static final Pattern READS =
      Pattern.compile(
          "\\b(Instant|Local(Date|Time|DateTime)|ZonedDateTime|OffsetDateTime|Year|YearMonth"
              + "|MonthDay|NumericDate)\\.now\\("
              + "|\\bcurrentTimeMillis\\b|\\bnew Date\\(\\)|\\bCalendar\\.getInstance"
              + "|\\bZoneId\\.systemDefault|\\bTimeZone\\.getDefault"
              + "|\\bClock\\.(system|tick)|\\bInstantSource\\.(system|tick)");

  /** A clock is made where nothing injects one, and handed on. */
  private static final Pattern CLOCK_HANDED_ON =
      Pattern.compile("Clock\\.systemUTC\\(\\)|InstantSource\\.system\\(\\)");

  /** Whoever types a date into a terminal means it in the zone of that machine. */
  private static final Pattern TYPED_DATE = Pattern.compile("ZoneId\\.systemDefault\\(\\)");

  private static final Pattern SQL_READS =
      Pattern.compile(
          "(?i)(?<![.\\w])now\\(\\)|\\b(current_(timestamp|date|time)|localtime(stamp)?"
              + "|(clock|statement|transaction)_timestamp)\\b");

  private static final Pattern TEXTS =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

  private static final Path THE_CLOCK =
      Path.of("libraries/telemetry/src/main/java/io/orderline/telemetry/Clocks.java");

  @Test
  void onlyTheOneClockReadsTheTime() {
    assertThat(
            java("functions", "libraries")
                .filter(file -> main(file) && !THE_CLOCK.equals(file))
                .flatMap(file -> found(file, READS)))
        .isEmpty();
  }

  @Test
  void toolsHandAClockOn() {
    assertThat(
            java("tools")
                .filter(ClockTest::main)
                .flatMap(file -> found(file, READS))
                .filter(read -> !CLOCK_HANDED_ON.asPredicate().test(read))
                .filter(read -> !TYPED_DATE.asPredicate().test(read)))
        .isEmpty();
  }

  @Test
  void noTestOfAModuleDependsOnTheDay() {
    assertThat(
            java("functions", "libraries", "tools")
                .filter(file -> !main(file))
                .flatMap(file -> found(file, READS))
                .filter(read -> !CLOCK_HANDED_ON.asPredicate().test(read)))
        .isEmpty();
  }

  @Test
  void whatADatabaseDecidesByTheTimeItIsTold() {
    assertThat(
            java("functions", "libraries")
                .filter(ClockTest::main)
                .flatMap(
                    file ->
                        matches(TEXTS, read(file))
                            .filter(text -> SQL_READS.matcher(text).find())
                            .map(text -> file + ": " + text)))
        .isEmpty();
    assertThat(
            files(".sql", "functions", "libraries")
                .filter(ClockTest::main)
                .flatMap(file -> found(file, SQL_READS)))
        .isEmpty();
  }

  private static Stream<String> found(Path file, Pattern forbidden) {
    return read(file)
        .lines()
        .filter(line -> forbidden.matcher(line).find())
        .map(line -> file + ": " + line.strip());
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  private static boolean main(Path file) {
    return file.toString().contains("/src/main/");
  }

  private static Stream<Path> java(String... rooms) {
    return files(".java", rooms);
  }

  private static Stream<Path> files(String ending, String... rooms) {
    return Stream.of(rooms).flatMap(room -> files(ROOT.resolve(room), ending).stream());
  }

  private static List<Path> files(Path room, String ending) {
    try (Stream<Path> files = Files.walk(room)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && file.toString().contains("/src/"))
          .map(ROOT::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
