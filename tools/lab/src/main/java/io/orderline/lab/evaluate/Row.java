package io.orderline.lab.evaluate;

import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a file to evaluate on: text, right answer, and where it comes from, separated by tabs.
 *
 * @param source empty when the row names none
 */
public record Row(String text, String answer, String source) {

  /** All rows; blank lines and lines that begin with # are left out. */
  static List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length < 2 || cells[0].isBlank() || cells[1].isBlank()) {
          throw new CommandProblem(
              file
                  + ", line "
                  + number
                  + ": a row is text, tab, right answer, and perhaps tab, source");
        }
        rows.add(new Row(cells[0], cells[1].strip(), cells.length > 2 ? cells[2].strip() : ""));
      }
    } catch (IOException e) {
      throw new CommandProblem(file + " cannot be read: " + e.getMessage(), e);
    }
    if (rows.isEmpty()) {
      throw new CommandProblem(file + " holds no rows");
    }
    return rows;
  }

  /** The source without what differs from row to row: "jddc|src=return|kept" is "jddc|kept". */
  String sourceGroup() {
    return source.isEmpty() ? "-" : source.replaceAll("\\|src=[^|]*", "");
  }
}
