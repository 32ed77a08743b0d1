package io.orderline.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.console.web.Refused;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused, and how long who guesses waits. */
class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "1234567890",
        "aaaaaaaaaaaa",
        "li.wei-2026",
        "QWERTYUIOP",
        "password123"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertThatThrownBy(() -> PasswordRules.check(password, "li.wei")).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "我家的猫叫小白白和小黑黑", "x7#kd92mslq0"})
  void whatPeopleMakeUpIsTaken(String password) {
    assertThatCode(() -> PasswordRules.check(password, "li.wei")).doesNotThrowAnyException();
  }

  @Test
  void noMoreIsTakenThanIsLookedAt() {
    assertThatThrownBy(() -> PasswordRules.check("abcdefgh".repeat(10), "li.wei"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theWaitDoublesUpToAQuarterOfAnHour() {
    assertThat(IntStream.of(1, 4, 5, 6, 7, 13, 14, 1000).mapToObj(Waits::after))
        .containsExactly(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(512),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }
}
