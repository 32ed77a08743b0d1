package io.orderline.console.paging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of a native query, read column by column. */
public final class Row {
  private final Object[] columns;
  private int next;

  public Row(Object[] columns) {
    this.columns = columns;
  }

  /** The next column, which may be null. */
  private Object column() {
    return columns[next++];
  }

  public String text() {
    return (String) column();
  }

  public Optional<String> optional() {
    return Optional.ofNullable((String) column());
  }

  /** Texts with spaces between. */
  public List<String> texts() {
    String joined = (String) column();
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
  }

  /** Texts, each on a line. */
  public List<String> lines() {
    String joined = (String) column();
    return joined == null || joined.isEmpty() ? List.of() : joined.lines().toList();
  }

  public boolean flag() {
    return (Boolean) column();
  }

  public int number() {
    return ((Number) column()).intValue();
  }

  public long large() {
    return ((Number) column()).longValue();
  }

  public Optional<Integer> optionalNumber() {
    return Optional.ofNullable((Number) column()).map(Number::intValue);
  }

  public Instant moment() {
    return moment(column());
  }

  public Optional<Instant> optionalMoment() {
    return Optional.ofNullable(column()).map(Row::moment);
  }

  private static Instant moment(Object column) {
    return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
  }
}
