package io.orderline.understand.reply;

import io.orderline.core.understanding.Reply.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A row of a file of replies: the question's name, the kinds that are right, what was said. */
record ReplyRows(String question, List<Kind> kinds, String said) {

  static Stream<ReplyRows> of(String file) {
    try (InputStream in = ReplyRows.class.getResourceAsStream("/reply/" + file + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .flatMap(
              row ->
                  Arrays.stream(row[2].split("\\|"))
                      .map(said -> new ReplyRows(row[0], kinds(row[1]), said)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Kind> kinds(String names) {
    return Arrays.stream(names.split("/")).map(Kind::valueOf).toList();
  }
}
