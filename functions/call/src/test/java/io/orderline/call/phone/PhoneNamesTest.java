package io.orderline.call.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.Step;
import io.orderline.flows.FlowFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes with Orderline has a name in both languages on the telephone's page. */
class PhoneNamesTest {
  private static final Pattern ENTRY =
      Pattern.compile("^ {2}\"?([a-z_.]+)\"?: \\[\"[^\"]+\", \"[^\"]+\"],$", Pattern.MULTILINE);

  private final Collection<Flow> flows = FlowFiles.book(FlowFiles.shipped()).flows().values();

  @Test
  void everyFlow() throws IOException {
    assertThat(named("FLOWS")).containsAll(flows.stream().map(Flow::name).toList());
  }

  @Test
  void everyStepAtWhichACallWaits() throws IOException {
    Set<String> named = named("STEPS");
    assertThat(flows.stream().flatMap(PhoneNamesTest::waiting))
        .isNotEmpty()
        .allMatch(
            step -> named.contains(step) || named.contains(step.substring(step.indexOf('.') + 1)));
  }

  @Test
  void everyIntentThatIsUnderstoodOrStartsAFlow() throws IOException {
    try (Stream<Path> taught =
        Files.list(Path.of("../understand/src/main/resources/understand/intents"))) {
      List<String> understood =
          taught.map(file -> file.getFileName().toString().replace(".yaml", "")).toList();
      assertThat(named("INTENTS"))
          .containsAll(understood)
          .containsAll(flows.stream().flatMap(flow -> flow.intents().stream()).toList());
    }
  }

  private static Stream<String> waiting(Flow flow) {
    return flow.steps().entrySet().stream()
        .filter(
            step -> step.getValue() instanceof Step.Ask || step.getValue() instanceof Step.Choose)
        .map(step -> flow.name() + "." + step.getKey());
  }

  private static Set<String> named(String list) throws IOException {
    String names = Files.readString(Path.of("src/main/resources/phone/names.js"));
    int start = names.indexOf("export const " + list);
    return ENTRY
        .matcher(names.substring(start, names.indexOf("};", start)))
        .results()
        .map(entry -> entry.group(1))
        .collect(Collectors.toSet());
  }
}
