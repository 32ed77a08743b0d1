package io.orderline.transcribe.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model as it lies on disk, read without loading it.
 *
 * @param path the directory
 */
public record ModelDirectory(Path path) {
  /** The frame length in seconds that libvosk assumes when it reports word times. */
  private static final double ASSUMED_FRAME_SECONDS = 0.03;

  private static final int USUAL_SAMPLE_RATE = 16_000;

  public String name() {
    return path.getFileName().toString();
  }

  /** The files that libvosk needs and this directory lacks; empty when it is complete. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    require(missing, "am/final.mdl", "final.mdl");
    require(missing, "conf/mfcc.conf", "conf/fbank.conf", "mfcc.conf");
    require(missing, "graph/HCLG.fst", "graph/HCLr.fst", "HCLG.fst", "HCLr.fst");
    if (has("graph/HCLr.fst")) {
      require(missing, "graph/Gr.fst");
    }
    require(missing, "graph/words.txt", "words.txt");
    return List.copyOf(missing);
  }

  /** Whether words can be chosen at run time: the graph is put together then, not before. */
  public boolean takesGrammars() {
    return !has("graph/HCLG.fst") && (has("graph/HCLr.fst") || has("HCLr.fst"));
  }

  /** The rate in hertz that the acoustic model was made for. */
  public int sampleRate() {
    return (int) number(features(), "--sample-frequency", USUAL_SAMPLE_RATE);
  }

  /**
   * The factor for word times of libvosk: it reckons with frames of 30 ms, whatever the model's
   * are.
   */
  public double wordTimeScale() {
    if (!has("conf/model.conf")) {
      return 1; // the old layout, for which libvosk fixes the frames itself
    }
    double shift = number(features(), "--frame-shift", 10) / 1000;
    double subsampling = number(options("conf/model.conf"), "--frame-subsampling-factor", 1);
    return shift * subsampling / ASSUMED_FRAME_SECONDS;
  }

  /** Every word the model can hear. */
  public Set<String> words() {
    Path file = path.resolve(has("graph/words.txt") ? "graph/words.txt" : "words.txt");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
          .filter(word -> !word.isEmpty() && !word.startsWith("<") && !word.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Map<String, String> features() {
    return options(
        Stream.of("conf/mfcc.conf", "conf/fbank.conf", "mfcc.conf")
            .filter(this::has)
            .findFirst()
            .orElse("conf/mfcc.conf"));
  }

  private Map<String, String> options(String file) {
    Map<String, String> options = new HashMap<>();
    if (has(file)) {
      try (Stream<String> lines = Files.lines(path.resolve(file))) {
        lines
            .map(line -> line.replaceAll("#.*", "").strip().split("=", 2))
            .filter(option -> option.length == 2)
            .forEach(option -> options.put(option[0].strip(), option[1].strip()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file + " of the model " + name(), e);
      }
    }
    return options;
  }

  private static double number(Map<String, String> options, String name, double otherwise) {
    String value = options.get(name);
    try {
      return value == null ? otherwise : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void require(List<String> missing, String... oneOf) {
    if (Stream.of(oneOf).noneMatch(this::has)) {
      missing.add(oneOf[0]);
    }
  }

  private boolean has(String file) {
    return Files.isRegularFile(path.resolve(file));
  }
}
