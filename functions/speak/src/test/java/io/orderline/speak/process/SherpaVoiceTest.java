package io.orderline.speak.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sounds;
import io.orderline.speak.Configured;
import io.orderline.speak.SpeakerContract;
import io.orderline.speak.voice.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that takes the arguments of sherpa-onnx-offline-tts and refuses what that refuses; it
 * speaks by a tone as long as the text.
 */
class SherpaVoiceTest extends SpeakerContract {
  private static final String PROGRAM =
      """
      #!/bin/sh
      model= tokens= out= text= texts=0
      while [ $# -gt 0 ]; do
        case $1 in
          --vits-model=*|--matcha-acoustic-model=*|--kokoro-model=*) model=${1#*=} ;;
          --vits-tokens=*|--matcha-tokens=*|--kokoro-tokens=*) tokens=${1#*=} ;;
          --vits-lexicon=*|--vits-dict-dir=*|--tts-rule-fsts=*|--matcha-*=*|--kokoro-*=*) ;;
          --sid=*|--num-threads=*) ;;
          --output-filename=*) out=${1#*=} ;;
          --) shift; texts=$#; text=$1; break ;;
          --*) exit 1 ;;
          *) texts=$((texts + 1)); text=$1 ;;
        esac
        shift
      done
      echo "The text is: $text"
      [ $texts = 1 ] && [ -f "$model" ] && [ -f "$tokens" ] && [ -n "$out" ] || exit 255
      [ ${#text} -gt 30 ] && cp "%1$s/long.wav" "$out" || cp "%1$s/short.wav" "$out"
      """;

  private final ProgramRuns runs = new ProgramRuns(2, 8, Duration.ofSeconds(20));
  @TempDir private Path directory;
  private Path model;
  private Path program;

  @BeforeEach
  void install() throws IOException {
    model = Files.createDirectory(directory.resolve("vits-zh"));
    for (String file :
        List.of("model.onnx", "tokens.txt", "lexicon.txt", "date.fst", "number.fst")) {
      Files.createFile(model.resolve(file));
    }
    Files.write(directory.resolve("short.wav"), wav(0.8));
    Files.write(directory.resolve("long.wav"), wav(3));
    program = directory.resolve("sherpa-onnx-offline-tts");
    Files.writeString(program, PROGRAM.formatted(directory));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void close() {
    runs.close();
  }

  @Override
  protected Voice voice() {
    return voice(Map.of("orderline.speak.sherpa.model", model.toString()));
  }

  @Override
  protected Voice voiceless() {
    return voice(Map.of());
  }

  @Test
  void says_what_is_missing_of_a_model() throws IOException {
    Files.delete(model.resolve("tokens.txt"));
    assertThat(voice().missing().orElseThrow()).contains("tokens.txt");
  }

  @Test
  void knows_the_models_by_their_files() throws IOException {
    assertThat(SherpaModel.in(model).options())
        .containsExactly(
            "--vits-model=" + model.resolve("model.onnx"),
            "--vits-tokens=" + model.resolve("tokens.txt"),
            "--vits-lexicon=" + model.resolve("lexicon.txt"),
            "--tts-rule-fsts=" + model.resolve("date.fst") + "," + model.resolve("number.fst"));

    Files.createFile(model.resolve("vocos-22khz-univ.onnx"));
    assertThat(SherpaModel.in(model).options())
        .contains(
            "--matcha-acoustic-model=" + model.resolve("model.onnx"),
            "--matcha-vocoder=" + model.resolve("vocos-22khz-univ.onnx"));

    Files.delete(model.resolve("vocos-22khz-univ.onnx"));
    Files.createFile(model.resolve("voices.bin"));
    assertThat(SherpaModel.in(model).options())
        .contains("--kokoro-voices=" + model.resolve("voices.bin"));
  }

  private Voice voice(Map<String, String> values) {
    var all = new java.util.HashMap<>(values);
    all.put("orderline.speak.sherpa.program", program.toString());
    return new SherpaVoice(Configured.with(all).sherpa(), runs);
  }

  private static byte[] wav(double seconds) {
    return Sounds.wav(22_050, Sounds.tone(400, 22_050, seconds, 3000));
  }
}
