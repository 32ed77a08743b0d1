package io.orderline.lab.report;

import java.io.Console;
import java.io.PrintWriter;

/** How far a long piece of work is: one line that is redrawn, or a line each tenth in a log. */
public final class Progress {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintWriter out;
  private final boolean terminal;
  private long shown = System.nanoTime();
  private long tenth;
  private boolean open;

  /** Where the output goes to a terminal the line is redrawn. */
  public static Progress on(PrintWriter out) {
    Console console = System.console();
    return new Progress(out, console != null && console.isTerminal());
  }

  public Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Shows the state of the work, though not at every call.
   *
   * @param total negative where it is not known
   */
  public void show(String what, long done, long total) {
    if (terminal) {
      bar(what, done, total);
    } else if (total > 0
        && done * 10 / total != tenth
        && System.nanoTime() - shown > 20 * REDRAW_NANOS) {
      tenth = done * 10 / total;
      shown = System.nanoTime();
      out.println("  " + what + " " + tenth * 10 + " %");
      out.flush();
    }
  }

  /** Ends the line. */
  public void done() {
    if (open) {
      out.println();
      out.flush();
      open = false;
    }
    tenth = 0;
  }

  private void bar(String what, long done, long total) {
    if (System.nanoTime() - shown < REDRAW_NANOS && done != total) {
      return;
    }
    shown = System.nanoTime();
    int filled = total > 0 ? (int) (WIDTH * done / total) : 0;
    out.printf(
        "\r  [%s%s] %s %s%s ",
        "=".repeat(filled),
        " ".repeat(WIDTH - filled),
        what,
        amount(done),
        total > 0 ? " of " + amount(total) : "");
    out.flush();
    open = true;
  }

  private static String amount(long count) {
    return count < 100_000 ? Long.toString(count) : megabytes(count);
  }

  public static String megabytes(long bytes) {
    return bytes < 10_000_000_000L
        ? Math.round(bytes / 1e6) + " MB"
        : Math.round(bytes / 1e9) + " GB";
  }
}
