package io.orderline.simulator.voice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recordings with what was said in them: WAV files and {@code ref.tsv} (file, tab, transcript).
 *
 * @param said by file, in the order of ref.tsv
 * @param grammar the sentences of {@code grammar.json} (a JSON list), empty where there is none
 */
public record Recordings(Path directory, Map<String, String> said, List<String> grammar) {

  /** Reads a directory; tells what is wrong with it. */
  public static Recordings in(Path directory) {
    Path reference = directory.resolve("ref.tsv");
    if (!Files.isRegularFile(reference)) {
      throw new CommandProblem(
          directory + " has no ref.tsv: a line for each WAV file, its name, a tab, what is said.");
    }
    try {
      Map<String, String> said = new LinkedHashMap<>();
      for (String line : Files.readAllLines(reference)) {
        String[] row = line.split("\t", 3);
        if (row.length < 2 || !Files.isRegularFile(directory.resolve(row[0]))) {
          throw new CommandProblem("ref.tsv: no file and transcript in this line: " + line);
        }
        said.put(row[0], row[1]);
      }
      Path grammar = directory.resolve("grammar.json");
      return new Recordings(
          directory,
          said,
          Files.exists(grammar)
              ? Arrays.asList(new ObjectMapper().readValue(grammar.toFile(), String[].class))
              : List.of());
    } catch (IOException e) {
      throw new CommandProblem(directory + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The bytes of a recording. */
  public byte[] audio(String file) {
    try {
      return Files.readAllBytes(directory.resolve(file));
    } catch (IOException e) {
      throw new CommandProblem(directory.resolve(file) + " cannot be read", e);
    }
  }
}
