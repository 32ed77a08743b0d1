package io.orderline.lab.evaluate.turns;

import io.orderline.lab.evaluate.turns.Condition.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what has to come of a case: {@code key=value ; key=value || key=value}. */
record ExpectationReader(Macros macros) {
  private static final Set<String> KEYS =
      Set.of(
          "booked", "booked1", "order", "heard", "all", "not", "first", "last", "notlast", "ends",
          "addr", "noaddr", "title", "tax", "reason", "story", "slot");

  /**
   * @throws BadInput when a condition is unknown or malformed
   */
  Expectation read(Place written) {
    return new Expectation(written.split("||").stream().map(this::group).toList());
  }

  private List<Condition> group(Place written) {
    List<Condition> conditions = new ArrayList<>();
    for (Place condition : written.split(" ; ")) {
      if (!condition.text().isEmpty()) {
        conditions.add(condition(condition));
      }
    }
    if (conditions.isEmpty()) {
      throw written.wrong("here stands what is expected");
    }
    return conditions;
  }

  private Condition condition(Place written) {
    int equals = written.text().indexOf('=');
    String key = equals < 0 ? written.text() : written.text().substring(0, equals).strip();
    if (!KEYS.contains(key) || equals < 0) {
      throw written.wrong(
          "a condition is a key, = and a value; keys are "
              + String.join(", ", KEYS.stream().sorted().toList()));
    }
    String value = written.text().substring(equals + 1).strip();
    try {
      return condition(key, value, written.text());
    } catch (IllegalArgumentException malformed) {
      throw written.wrong(malformed.getMessage().lines().findFirst().orElse("malformed"));
    }
  }

  private Condition condition(String key, String value, String written) {
    return switch (key) {
      case "booked" -> booked(value, written, Played::kinds);
      case "booked1" -> booked(value, written, Played::bookedFirst);
      case "order" -> {
        Set<String> labels = alternatives(value);
        yield new Condition(
            About.TICKET,
            written,
            played ->
                !played.tickets().isEmpty()
                    && played.tickets().stream().map(played::label).allMatch(labels::contains));
      }
      case "addr", "noaddr" -> address(value, written, key.equals("addr"));
      case "title" -> {
        Pattern title = macros.pattern(value);
        yield ticket(written, ticket -> title.matcher(ticket.text("invoice_title")).matches());
      }
      case "tax" -> ticket(written, ticket -> ticket.text("tax_number").equalsIgnoreCase(value));
      case "reason" -> {
        Set<String> reasons = alternatives(value);
        yield ticket(written, ticket -> reasons.contains(ticket.text("reason")));
      }
      case "story" -> {
        Pattern story = macros.pattern(value);
        yield ticket(written, ticket -> story.matcher(ticket.words()).find());
      }
      case "slot" -> slot(value, written);
      default -> answer(key, value, written);
    };
  }

  private Condition answer(String key, String value, String written) {
    return new Condition(
        About.ANSWER,
        written,
        switch (key) {
          case "heard" -> found(value, Played::heard);
          case "not" -> found(value, Played::heard).negate();
          case "first" -> found(value, Played::first);
          case "last" -> found(value, Played::last);
          case "notlast" -> found(value, Played::last).negate();
          case "all" ->
              Stream.of(value.split(" & "))
                  .map(part -> found(part, Played::heard))
                  .reduce(Predicate::and)
                  .orElseThrow();
          case "ends" -> {
            Set<String> ends = alternatives(value);
            if (!Set.of("on", "hangup", "transfer").containsAll(ends)) {
              throw new IllegalArgumentException("a call ends on, hangup or transfer");
            }
            yield played -> ends.contains(played.ends());
          }
          default -> throw new IllegalArgumentException("unknown: " + key);
        });
  }

  private interface Said {
    String in(Played played);
  }

  private Predicate<Played> found(String regex, Said said) {
    Pattern pattern = macros.pattern(regex);
    return played -> pattern.matcher(said.in(played)).find();
  }

  private interface Booked {
    List<String> of(Played played);
  }

  private static Condition booked(String value, String written, Booked booked) {
    Kinds kinds = Kinds.read(value);
    return new Condition(
        About.BOOKED,
        written,
        played -> kinds.fit(booked.of(played)),
        played -> kinds.exceededBy(booked.of(played)));
  }

  private Condition slot(String value, String written) {
    String[] parts = value.split("~", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("slot is a name, ~ and a regular expression");
    }
    Pattern pattern = macros.pattern(parts[1]);
    return ticket(written, ticket -> pattern.matcher(ticket.text(parts[0])).find());
  }

  /** Of the last ticket. */
  private static Condition ticket(String written, Predicate<Ticket> test) {
    return new Condition(
        About.TICKET,
        written,
        played -> !played.tickets().isEmpty() && test.test(played.tickets().getLast()));
  }

  private static Condition address(String value, String written, boolean wanted) {
    List<List<String>> parts =
        Stream.of(value.split("&"))
            .map(part -> Stream.of(part.split("\\|")).map(AddressText::plain).toList())
            .toList();
    return new Condition(
        About.TICKET,
        written,
        played -> {
          String where =
              AddressText.plain(
                  played.tickets().isEmpty() ? played.heard() : played.tickets().getLast().words());
          Predicate<List<String>> there = part -> part.stream().anyMatch(where::contains);
          return wanted ? parts.stream().allMatch(there) : parts.stream().noneMatch(there);
        });
  }

  private static Set<String> alternatives(String value) {
    return Set.of(value.split("\\|"));
  }
}
