package io.orderline.speak.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a text-to-speech model of sherpa-onnx, by what they are to the program. */
record SherpaModel(Path directory, List<Path> files) {
  private static final Pattern VOCODER = Pattern.compile("(vocos|hifigan).*\\.onnx");

  static SherpaModel in(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return new SherpaModel(directory, files.sorted().toList());
    }
  }

  /** The options that name the files; empty when this is no model that we know. */
  List<String> options() {
    Optional<Path> tokens = file("tokens\\.txt");
    Optional<Path> model = file("(?!vocos|hifigan).*\\.onnx");
    if (tokens.isEmpty() || model.isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<String>();
    Optional<Path> vocoder = file(VOCODER.pattern());
    String kind =
        file("voices\\.bin").isPresent() ? "kokoro" : vocoder.isPresent() ? "matcha" : "vits";
    options.add(
        "--" + kind + (kind.equals("matcha") ? "-acoustic-model=" : "-model=") + model.get());
    options.add("--" + kind + "-tokens=" + tokens.get());
    vocoder.filter(_ -> kind.equals("matcha")).ifPresent(f -> options.add("--matcha-vocoder=" + f));
    file("voices\\.bin").ifPresent(f -> options.add("--kokoro-voices=" + f));
    several("lexicon.*\\.txt").ifPresent(f -> options.add("--" + kind + "-lexicon=" + f));
    file("espeak-ng-data").ifPresent(f -> options.add("--" + kind + "-data-dir=" + f));
    file("dict").ifPresent(f -> options.add("--" + kind + "-dict-dir=" + f));
    several(".*\\.fst").ifPresent(f -> options.add("--tts-rule-fsts=" + f));
    return List.copyOf(options);
  }

  private Optional<Path> file(String name) {
    return files.stream().filter(f -> f.getFileName().toString().matches(name)).findFirst();
  }

  private Optional<String> several(String name) {
    String found =
        files.stream()
            .filter(f -> f.getFileName().toString().matches(name))
            .map(Path::toString)
            .collect(Collectors.joining(","));
    return Optional.of(found).filter(list -> !list.isEmpty());
  }
}
