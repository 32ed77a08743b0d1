package io.orderline.console.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, which spreadsheets open without asking.
 *
 * @param columns what stands in each, under the name that the API gives it
 */
public record Csv<T>(List<Column<T>> columns) {
  /** Without it, spreadsheets take Chinese for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String NEWLINE = "\r\n";

  public Csv {
    columns = List.copyOf(columns);
  }

  /** One column. */
  public record Column<T>(String name, Function<T, ?> value) {}

  /** The first line, with the names of the columns. */
  public String head() {
    return BYTE_ORDER_MARK + line(columns.stream().<Object>map(Column::name).toList());
  }

  /** The lines of some rows. */
  public String lines(List<T> rows) {
    return rows.stream()
        .map(
            row -> line(columns.stream().<Object>map(column -> column.value().apply(row)).toList()))
        .collect(Collectors.joining());
  }

  private static String line(List<Object> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + NEWLINE;
  }

  private static String cell(Object value) {
    String text =
        switch (value) {
          case java.util.Optional<?> optional -> optional.map(Object::toString).orElse("");
          case List<?> several ->
              several.stream().map(Object::toString).collect(Collectors.joining(" "));
          default -> value.toString();
        };
    String safe = harmless(text);
    return safe.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  /**
   * A spreadsheet computes what begins so, in East Asia the wide signs too; callers choose their
   * words, and would be obeyed.
   */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
