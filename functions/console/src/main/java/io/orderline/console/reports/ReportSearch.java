package io.orderline.console.reports;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.report.Group;
import io.orderline.core.report.Interval;
import io.orderline.core.report.Metric;
import io.orderline.core.report.Question;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The query of an address that asks for a report. */
public class ReportSearch {
  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("interval")
  String interval;

  @QueryParam("group")
  String group;

  @QueryParam("key")
  String key;

  /** What is asked for; the shop's day until now unless said otherwise. */
  Question question(ZoneId zone, Instant now) {
    Instant begin =
        Given.moment("from", from)
            .orElseGet(() -> LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant());
    Instant end = Given.moment("to", to).orElse(now);
    Interval cut =
        oneOf("interval", interval, Interval.values(), Interval::code).orElse(Interval.HOUR);
    Optional<Group> grouped = oneOf("group", group, Group.values(), Group::code);
    Optional<String> only =
        key == null ? Optional.empty() : Optional.of(Given.text("key", key, 0, 80));
    if (!begin.isBefore(end)) {
      throw Refused.invalid("from", "from is before to, which is now unless it is given.");
    }
    if (Duration.between(begin, end).compareTo(cut.longest()) > 0) {
      throw Refused.invalid(
          "from",
          "A report by %s is of at most %d days: choose a longer interval or a shorter time."
              .formatted(cut.code(), cut.longest().toDays()));
    }
    if (only.isPresent() && grouped.isEmpty()) {
      throw Refused.invalid("key", "key is a line of a group: say which group.");
    }
    return new Question(begin, end, zone, cut, grouped, only);
  }

  /** The number whose list is wanted. */
  static Metric metric(String metric) {
    return oneOf("metric", metric, Metric.values(), Metric::code)
        .filter(Listed::has)
        .orElseThrow(
            () -> Refused.invalid("metric", "metric is a number of the report that has a list."));
  }

  /** The names of what is asked for. */
  List<String> conditions() {
    return Given.names("from", from, "to", to, "interval", interval, "group", group, "key", key);
  }

  private static <T> Optional<T> oneOf(
      String field, String given, T[] known, Function<T, String> code) {
    return Given.optional(field, given, 40)
        .map(
            asked ->
                Arrays.stream(known)
                    .filter(each -> code.apply(each).equals(asked))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Refused.invalid(
                                field, "There is no %s '%s'.".formatted(field, asked))));
  }
}
