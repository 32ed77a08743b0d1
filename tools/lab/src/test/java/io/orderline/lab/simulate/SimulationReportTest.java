package io.orderline.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.simulator.caller.CallReport;
import io.orderline.simulator.caller.Persona;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationReportTest {
  private final SimulationReport report =
      new SimulationReport(
          "http://127.0.0.1:8080",
          "jambonz",
          2,
          60,
          List.of(
              call(Persona.PATIENT, true, Optional.empty(), List.of(100, 300), List.of(), 11, 0),
              call(Persona.PATIENT, false, Optional.empty(), List.of(200), List.of(), 11, 2),
              call(Persona.INTERRUPTING, true, Optional.empty(), List.of(400), List.of(250), 11, 0),
              call(
                  Persona.SILENT,
                  false,
                  Optional.of("the stream was not opened: <503>"),
                  List.of(),
                  List.of(),
                  0,
                  0)));

  @Test
  void addsUpAllCallsAndThoseOfEachPersonaThatCalled() {
    List<Summary> summaries = report.summaries();
    assertThat(summaries)
        .extracting(Summary::name)
        .containsExactly("all", "patient", "interrupting", "silent");
    Summary all = summaries.getFirst();
    assertThat(all.calls()).isEqualTo(4);
    assertThat(all.done()).isEqualTo(2);
    assertThat(all.failed()).isEqualTo(1);
    assertThat(all.errorShare()).isEqualTo(2 / 33.0);
    assertThat(summaries.get(1).errorShare()).isEqualTo(2 / 22.0);
    assertThat(summaries.get(2).bargeIn(0.5)).isEqualTo(250);
  }

  @Test
  void aPercentileIsWhatThatShareDoesNotExceed() {
    Summary hundred =
        Summary.of(
            "all",
            List.of(
                call(
                    Persona.PATIENT,
                    true,
                    Optional.empty(),
                    IntStream.rangeClosed(1, 100).map(i -> 101 - i).boxed().toList(),
                    List.of(),
                    0,
                    0)));
    assertThat(hundred.latency(0.5)).isEqualTo(50);
    assertThat(hundred.latency(0.95)).isEqualTo(95);
    assertThat(hundred.latency(1)).isEqualTo(100);
    assertThat(hundred.curve()).hasSize(21).startsWith(1.0, 5.0).endsWith(100.0);
    assertThat(Summary.of("nobody", List.of()).latency(0.95)).isZero();
  }

  @Test
  void tellsWhatFailed() {
    assertThat(report.failed()).isTrue();
    assertThat(report.text())
        .contains("4 calls, 2 at once")
        .contains("by jambonz")
        .contains("misheard: patient CA: said 一一一一一一一一一一一, heard 一一一一一一一一一\n")
        .contains("failed: silent CA: the stream was not opened: <503>");
  }

  @Test
  void thePageDrawsThePersonasThatSpoke() {
    String page = SimulationPage.of(report);
    assertThat(page).contains("<polyline").contains("interrupting").contains("&lt;503>");
    assertThat(page).doesNotContain("NaN").doesNotContain("<script");
  }

  @Test
  void aPageWithoutAnswersHasNoCharts() {
    var silent =
        new SimulationReport(
            "x",
            "twilio",
            1,
            1,
            List.of(call(Persona.SILENT, true, Optional.empty(), List.of(), List.of(), 0, 0)));
    assertThat(SimulationPage.of(silent)).doesNotContain("<svg").contains("silent");
  }

  private static CallReport call(
      Persona persona,
      boolean done,
      Optional<String> failure,
      List<Integer> latencies,
      List<Integer> bargeIns,
      int said,
      int errors) {
    return new CallReport(
        "CA",
        persona,
        done,
        failure,
        latencies,
        bargeIns,
        0,
        "一".repeat(said),
        "一".repeat(said - errors),
        errors,
        30);
  }
}
