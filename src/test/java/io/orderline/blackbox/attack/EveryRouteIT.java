package io.orderline.blackbox.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.orderline.http.gate.HostileRequests;
import io.orderline.http.gate.HostileRequests.Hostile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each route that the product registers ends each request, however hostile, within its bounds. */
@Tag("attack")
class EveryRouteIT {
  /** Larger than any webhook. */
  private static final int TOO_LARGE = 600 * 1024;

  private final Target target = Target.shared();

  @AfterEach
  void itIsWell() throws IOException {
    assertThat(target.healthy()).isTrue();
    assertThat(target.answersCalls()).isTrue();
  }

  @Test
  void allRoutesAreKnown() {
    assertThat(Routes.all())
        .hasSizeGreaterThan(40)
        .extracting(Routes.Route::toString)
        .contains(
            "POST /calls/twilio/incoming",
            "POST /forms/invoice/demo/1/x",
            "POST /phone/calls",
            "POST /tickets/demo/1/changes",
            "GET /phone/phone.js");
  }

  @TestFactory
  Stream<DynamicTest> everyRequestEnds() {
    return Routes.all().stream()
        .map(route -> dynamicTest(route.toString(), () -> everyRequestEnds(route)));
  }

  private void everyRequestEnds(Routes.Route route) throws Exception {
    int told = target.log().length();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (Hostile hostile : HostileRequests.to(route.method(), route.path(), TOO_LARGE)) {
        answers.add(threads.submit(() -> problem(hostile)));
      }
      List<String> problems = new ArrayList<>();
      for (Future<String> answer : answers) {
        problems.add(answer.get());
      }
      assertThat(problems).filteredOn(problem -> !problem.isEmpty()).isEmpty();
    }
    assertThat(target.log().substring(told)).doesNotContain("\tat ");
  }

  private String problem(Hostile hostile) throws IOException {
    var answer = target.ask(hostile.bytes());
    return !answer.ended()
        ? hostile + " was never answered"
        : answer.status() >= 500 ? hostile + ": " + answer.status() : "";
  }
}
