package io.orderline.understand.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Our tokens are those of the model's own tokenizer. {@code vectors.tsv} holds sentences, in lower
 * case, with the ids that Hugging Face's tokenizer (DJL 0.34) gave for them and for the model's
 * {@code tokenizer.json}.
 */
class WordPieceVectorsTest {
  private static final String MODEL = "/bge-small-zh-v1.5-q-tokenizer.json";

  @Test
  void everySentenceHasTheTokensThatTheModelWasTrainedWith() throws IOException {
    WordPiece tokenizer = new WordPiece(vocabulary(), 128);
    List<String> lines = lines();

    assertThat(lines).hasSizeGreaterThan(70);
    assertThat(lines)
        .allSatisfy(
            line -> {
              String[] parts = line.split("\t");
              assertThat(tokenizer.ids(parts[0])).as(parts[0]).containsExactly(ids(parts[1]));
            });
  }

  private static long[] ids(String written) {
    return Arrays.stream(written.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        WordPieceVectorsTest.class.getResourceAsStream("/tokenizer/vectors.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Map<String, Integer> vocabulary() throws IOException {
    try (InputStream in = BgeSmallZh.class.getResourceAsStream(MODEL)) {
      Map<String, Integer> vocabulary = new HashMap<>();
      new ObjectMapper()
          .readTree(in)
          .at("/model/vocab")
          .properties()
          .forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
      return vocabulary;
    }
  }
}
