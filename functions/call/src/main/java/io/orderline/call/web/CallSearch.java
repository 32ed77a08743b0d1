package io.orderline.call.web;

import io.orderline.access.web.BadRequest;
import io.orderline.core.call.CallPhase;
import io.orderline.core.call.Direction;
import io.orderline.core.records.CallCursor;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The query of an address that lists calls. */
public class CallSearch {
  @QueryParam("since")
  String since;

  @QueryParam("until")
  String until;

  @QueryParam("state")
  String state;

  @QueryParam("direction")
  String direction;

  @QueryParam("after")
  String after;

  @QueryParam("limit")
  @DefaultValue("50")
  int limit;

  CallFilter filter() {
    return new CallFilter(
        read("since", since, Instant::parse),
        read("until", until, Instant::parse),
        read("state", state, text -> CallPhase.valueOf(text.toUpperCase(Locale.ROOT))),
        read("direction", direction, text -> Direction.valueOf(text.toUpperCase(Locale.ROOT))));
  }

  Optional<CallCursor> cursor() {
    return read("after", after, CallCursor::new);
  }

  int limit() {
    return Math.clamp(limit, 1, CallRecords.MOST);
  }

  private static <T> Optional<T> read(String name, String text, Function<String, T> reader) {
    try {
      return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(reader);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw BadRequest.because("the parameter " + name + " cannot be read");
    }
  }
}
