package io.orderline.command.call;

import io.orderline.simulator.CommandProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** Where the caller's turns come from. */
interface Turns {
  /** The next turn; hanging up when there is none. */
  Entry next(PrintWriter out);

  /** A script, shown as it is played. */
  static Turns of(List<Entry> script) {
    Iterator<Entry> entries = script.iterator();
    return out -> {
      Entry entry = entries.hasNext() ? entries.next() : Entry.HANGS_UP;
      out.println("  you   " + entry.shown());
      return entry;
    };
  }

  /** A person at the prompt; the end of the input hangs up. */
  static Turns typedInto(BufferedReader input) {
    return out -> {
      while (true) {
        out.print("  you   ");
        out.flush();
        try {
          String typed = input.readLine();
          return typed == null ? Entry.HANGS_UP : Entry.typed(typed);
        } catch (CommandProblem mistyped) {
          out.println("        " + mistyped.getMessage());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
