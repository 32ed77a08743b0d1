package io.orderline.blackbox.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.http.gate.HostileRequests;
import io.orderline.http.gate.HostileRequests.Hostile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each route that the product registers ends each request, however hostile, within its bounds. */
@Tag("attack")
class EveryRouteIT {
  /** Larger than any webhook. */
  private static final int TOO_LARGE = 600 * 1024;

  /** What waits for the server's patience waits together. */
  private static final int AT_ONCE = 24;

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

  @Test
  void everyRequestEnds() throws Exception {
    int told = target.log().length();
    var places = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (Routes.Route route : Routes.all()) {
        for (Hostile hostile : HostileRequests.to(route.method(), route.path(), TOO_LARGE)) {
          answers.add(threads.submit(() -> problem(route, hostile, places)));
        }
      }
      List<String> problems = new ArrayList<>();
      for (Future<String> answer : answers) {
        problems.add(answer.get());
      }
      System.out.printf("%d hostile requests to %d routes%n", answers.size(), Routes.all().size());
      assertThat(problems).filteredOn(problem -> !problem.isEmpty()).isEmpty();
    }
    assertThat(target.log().substring(told)).doesNotContain("\tat ");
  }

  private String problem(Routes.Route route, Hostile hostile, Semaphore places) throws Exception {
    if (hostile.complete()) {
      places.acquire();
    }
    try {
      String problem = problem(hostile);
      return problem.isEmpty() ? "" : route + " " + problem;
    } finally {
      if (hostile.complete()) {
        places.release();
      }
    }
  }

  private String problem(Hostile hostile) throws IOException {
    var answer = target.ask(hostile.bytes());
    return !answer.ended()
        ? hostile + " was never answered"
        : answer.status() >= 500 ? hostile + ": " + answer.status() : "";
  }
}
