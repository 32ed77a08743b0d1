package io.orderline.transcribe.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.speech.RecognizerFailed;
import io.orderline.core.speech.Transcript.Word;
import io.orderline.transcribe.judge.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what libvosk answers: with alternatives, or one reading with word confidences. */
final class VoskJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String OTHER = "[unk]";

  private VoskJson() {}

  /**
   * Reads an answer.
   *
   * @param timeScale what the word times are multiplied with
   * @return the readings, best first
   */
  static List<Reading> readings(String json, double timeScale) {
    try {
      JsonNode answer = MAPPER.readTree(json);
      JsonNode alternatives = answer.path("alternatives");
      return alternatives.isArray()
          ? each(alternatives)
              .map(one -> new Reading(words(one, timeScale), one.path("confidence").asDouble()))
              .toList()
          : List.of(new Reading(words(answer, timeScale), 0));
    } catch (JsonProcessingException e) {
      throw new RecognizerFailed("libvosk answered something that is no JSON", e);
    }
  }

  /** The words of an answer that is not final, without spaces. */
  static String partial(String json) {
    try {
      return MAPPER.readTree(json).path("partial").asText().replace(OTHER, "").replace(" ", "");
    } catch (JsonProcessingException e) {
      throw new RecognizerFailed("libvosk answered something that is no JSON", e);
    }
  }

  private static List<Word> words(JsonNode reading, double timeScale) {
    List<Word> words = new ArrayList<>();
    each(reading.path("result"))
        .forEach(
            word ->
                words.add(
                    new Word(
                        word.path("word").asText(),
                        word.path("start").asDouble() * timeScale,
                        word.path("end").asDouble() * timeScale,
                        Math.clamp(word.path("conf").asDouble(1), 0, 1))));
    return words;
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
