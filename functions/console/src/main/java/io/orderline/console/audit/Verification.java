package io.orderline.console.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What came of going through a chain.
 *
 * @param rows how many are as they were written
 * @param firstBroken the sequence of the first that is changed or missing
 * @param head the hash of the last row; kept elsewhere, it shows later that none was taken off
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Verification(
    boolean intact, long rows, Optional<Long> firstBroken, Optional<String> head) {

  static Verification broken(long rows, long at) {
    return new Verification(false, rows, Optional.of(at), Optional.empty());
  }

  static Verification whole(long rows, String head) {
    return new Verification(true, rows, Optional.empty(), Optional.of(head).filter(_ -> rows > 0));
  }
}
