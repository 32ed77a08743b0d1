package io.orderline.console.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A page of questions, the most asked first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuestionPage(List<Group> items, Optional<String> next) {

  /**
   * One question, however often and in whatever words it was asked.
   *
   * @param question as it was last asked, masked
   * @param examples how it was asked, each once; masked
   * @param article the article that answers it
   * @param calls the latest ones
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Group(
      String id,
      String question,
      List<String> examples,
      int times,
      String state,
      Instant firstAskedAt,
      Instant lastAskedAt,
      Optional<String> article,
      List<String> calls) {}
}
