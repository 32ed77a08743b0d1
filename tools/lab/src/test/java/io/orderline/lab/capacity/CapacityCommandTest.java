package io.orderline.lab.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CapacityCommandTest {
  private static final String QUIET_DAY =
      """
      {"name": "quiet", "turnsPerSecond":
      [0,0,0,0,0,0,0,0,0.2,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.2,0]}""";

  @TempDir Path directory;

  @Test
  void comparesThreePlansAsTextJsonAndPage() throws Exception {
    Path day = Files.writeString(directory.resolve("quiet.json"), QUIET_DAY);
    Path json = directory.resolve("out.json");
    Path html = directory.resolve("out.html");
    StringWriter text = new StringWriter();

    int status =
        new CommandLine(new CapacityCommand())
            .setOut(new PrintWriter(text))
            .execute(
                "--scenario", day.toString(), "--json", json.toString(), "--html", html.toString());

    assertThat(status).isZero();
    assertThat(text.toString()).contains("always-on", "night-to-zero", "forecast");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.at("/outcomes")).hasSize(12);
    assertThat(cost(figures, 1)).isLessThan(cost(figures, 0));
    assertThat(Files.readString(html))
        .contains("<svg", "transcribe", "</html>")
        .doesNotContain("NaN");
  }

  private static double cost(JsonNode figures, int outcome) {
    double sum = 0;
    for (JsonNode hour : figures.at("/outcomes/" + outcome + "/cost")) {
      sum += hour.asDouble();
    }
    return sum;
  }
}
