package io.orderline.lab.evaluate.turns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a file, which knows where it stands.
 *
 * @param column of its first character
 */
record Place(Path file, int line, int column, String text) {

  /** The pieces between separators. */
  List<Place> split(String separator) {
    List<Place> pieces = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      pieces.add(part(from, to));
      from = to + separator.length();
    }
    pieces.add(part(from, text.length()));
    return pieces;
  }

  /** A part, without the spaces around it. */
  Place part(int from, int to) {
    String cut = text.substring(from, to);
    return new Place(
        file, line, column + from + cut.length() - cut.stripLeading().length(), cut.strip());
  }

  BadInput wrong(String why) {
    return new BadInput(file, line, column, why);
  }
}
