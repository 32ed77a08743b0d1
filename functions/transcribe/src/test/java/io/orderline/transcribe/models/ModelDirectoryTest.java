package io.orderline.transcribe.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDirectoryTest {
  @TempDir Path places;

  @Test
  void a_complete_model_misses_nothing_and_says_what_it_can() throws IOException {
    ModelDirectory model = model("a", "HCLr.fst", "--frame-subsampling-factor=3");
    assertThat(model.missing()).isEmpty();
    assertThat(model.takesGrammars()).isTrue();
    assertThat(model.sampleRate()).isEqualTo(16_000);
    assertThat(model.words()).containsExactlyInAnyOrder("你好", "再见");
  }

  @Test
  void a_static_graph_takes_no_grammars() throws IOException {
    assertThat(model("a", "HCLG.fst", "").takesGrammars()).isFalse();
  }

  @Test
  void word_times_are_mended_by_the_models_own_frame_length() throws IOException {
    assertThat(model("a", "HCLG.fst", "--frame-subsampling-factor=3").wordTimeScale())
        .isCloseTo(1, within(1e-9));
    assertThat(model("b", "HCLG.fst", "--frame-subsampling-factor=1").wordTimeScale())
        .isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void says_which_files_are_missing() throws IOException {
    ModelDirectory model = model("a", "HCLr.fst", "");
    Files.delete(model.path().resolve("graph/Gr.fst"));
    Files.delete(model.path().resolve("am/final.mdl"));
    assertThat(model.missing()).containsExactly("am/final.mdl", "graph/Gr.fst");
    assertThat(new ModelDirectory(places.resolve("nowhere")).missing()).hasSize(4);
  }

  @Test
  void official_models_come_first_and_a_named_one_is_found() throws IOException {
    model("a-model", "HCLG.fst", "");
    model("vosk-model-cn-0.22", "HCLG.fst", "");
    model("vosk-model-small-cn-0.22", "HCLr.fst", "");
    ModelShelf shelf = new ModelShelf(List.of(places));
    assertThat(shelf.models())
        .extracting(ModelDirectory::name)
        .containsExactly("vosk-model-small-cn-0.22", "vosk-model-cn-0.22", "a-model");
    assertThat(shelf.choose(Optional.of("a-model"))).isPresent();
    assertThat(shelf.choose(Optional.of("b-model"))).isEmpty();
  }

  @Test
  void incomplete_models_and_missing_places_are_passed_over() throws IOException {
    Files.delete(model("broken", "HCLG.fst", "").path().resolve("graph/words.txt"));
    ModelShelf shelf = new ModelShelf(List.of(places.resolve("nowhere"), places));
    assertThat(shelf.models()).isEmpty();
    assertThat(shelf.choose(Optional.empty())).isEmpty();
  }

  @Test
  void a_place_can_be_a_model_itself_and_wins_over_later_places() throws IOException {
    ModelDirectory itself = model("mine", "HCLG.fst", "");
    Map<String, String> environment = Map.of("ORDERLINE_MODELS", itself.path().toString());
    ModelShelf shelf = ModelShelf.usual(environment, places);
    assertThat(shelf.choose(Optional.empty())).contains(itself);
    assertThat(shelf.places().get(1)).isEqualTo(places.resolve("models"));
    assertThat(shelf.places().get(2))
        .isEqualTo(places.getParent().resolve("shared").resolve("models"));
  }

  private ModelDirectory model(String name, String graph, String option) throws IOException {
    Path directory = places.resolve(name);
    Files.createDirectories(directory.resolve("am"));
    Files.createDirectories(directory.resolve("conf"));
    Files.createDirectories(directory.resolve("graph"));
    Files.writeString(directory.resolve("am/final.mdl"), "");
    Files.writeString(
        directory.resolve("conf/mfcc.conf"), "--sample-frequency=16000 # hertz\n\n--use-energy\n");
    Files.writeString(directory.resolve("conf/model.conf"), option + "\n");
    Files.writeString(directory.resolve("graph").resolve(graph), "");
    Files.writeString(directory.resolve("graph/Gr.fst"), "");
    Files.writeString(directory.resolve("graph/words.txt"), "<eps> 0\n你好 1\n再见 2\n#0 3\n");
    return new ModelDirectory(directory);
  }
}
