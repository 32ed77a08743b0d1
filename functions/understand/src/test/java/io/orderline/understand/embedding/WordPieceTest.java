package io.orderline.understand.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final Map<String, Integer> VOCABULARY =
      Map.of(
          "[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "你", 4, "好", 5, "iphone", 6, "##15", 7, ",", 8, "a",
          9, "##b", 10);
  private final WordPiece tokenizer = new WordPiece(VOCABULARY, 16);

  @Test
  void a_chinese_character_is_a_token_and_latin_words_are_lower_cased_pieces() {
    assertThat(tokenizer.ids("你好,iPhone15 ab")).containsExactly(1, 4, 5, 8, 6, 7, 9, 10, 2);
  }

  @Test
  void a_word_with_an_unknown_part_is_unknown_as_a_whole() {
    assertThat(tokenizer.ids("axb 嘞")).containsExactly(1, 3, 3, 2);
  }

  @Test
  void long_text_is_cut_and_still_ends() {
    assertThat(new WordPiece(VOCABULARY, 4).ids("你好你好你好")).containsExactly(1, 4, 5, 2);
  }

  @Test
  void a_vocabulary_without_the_marks_is_refused() {
    assertThatThrownBy(() -> new WordPiece(Map.of("你", 1), 16))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
