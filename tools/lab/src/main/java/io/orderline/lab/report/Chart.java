package io.orderline.lab.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A line chart as SVG, by hand: 24 points a line are not worth a library, and a page without a
 * script is still readable in ten years and in a mail.
 */
public final class Chart {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 210;
  private static final int LEFT = 52;
  private static final int BOTTOM = 26;
  private static final int TOP = 12;
  private static final List<String> COLOURS =
      List.of("#9a3412", "#1d4ed8", "#15803d", "#7e22ce", "#b45309", "#0e7490");

  /** A day by the hour. */
  private static final Axis DAY =
      new Axis(IntStream.range(0, 24).mapToObj(hour -> hour % 3 == 0 ? hour + ":00" : "").toList());

  private final StringBuilder svg = new StringBuilder();
  private final Axis axis;
  private final double highest;

  /**
   * A line of a chart.
   *
   * @param values one for each label of the axis
   */
  public record Line(String name, List<Double> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * What the values stand above.
   *
   * @param labels one for each value; empty where none is written
   */
  public record Axis(List<String> labels) {
    public Axis {
      labels = List.copyOf(labels);
    }
  }

  private Chart(Axis axis, List<Line> lines) {
    this.axis = axis;
    highest =
        roundUp(
            lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
  }

  public static String draw(String title, List<Line> lines) {
    return draw(title, DAY, lines);
  }

  public static String draw(String title, Axis axis, List<Line> lines) {
    Chart chart = new Chart(axis, lines);
    chart.add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, title);
    chart.axes();
    IntStream.range(0, lines.size())
        .forEach(i -> chart.line(lines.get(i), COLOURS.get(i), 2 + 2 * (lines.size() - 1 - i)));
    chart.add("</svg>");
    return chart.svg.toString();
  }

  public static String colour(int line) {
    return COLOURS.get(line);
  }

  /** A little above a value, so that the axis has round figures. */
  static double roundUp(double value) {
    if (value <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10}) {
      if (step * power >= value * (1 - 1e-9)) {
        return step * power;
      }
    }
    throw new IllegalStateException("no round figure above " + value);
  }

  private void axes() {
    for (int i = 0; i <= 4; i++) {
      double value = highest * i / 4;
      add(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>",
          LEFT, WIDTH, y(value), y(value));
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT - 6, y(value) + 4, figure(value));
    }
    for (int at = 0; at < axis.labels().size(); at++) {
      if (!axis.labels().get(at).isEmpty()) {
        add(
            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
            x(at), HEIGHT - 6, axis.labels().get(at));
      }
    }
  }

  /** The first line is the widest, so that those above it do not hide it. */
  private void line(Line line, String colour, int width) {
    StringBuilder points = new StringBuilder();
    for (int at = 0; at < line.values().size(); at++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(at), y(line.values().get(at))));
    }
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>",
        points.toString().strip(), colour, width);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String figure(double value) {
    return value >= 10 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value);
  }

  private double x(int at) {
    return LEFT + 14 + (WIDTH - LEFT - 34) * at / Math.max(1.0, axis.labels().size() - 1);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / highest;
  }
}
