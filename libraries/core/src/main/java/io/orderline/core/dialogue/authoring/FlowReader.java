package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.Step;
import io.orderline.core.dialogue.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one flow file; what is wrong with it goes to the list of mistakes, and the rest is still
 * read.
 */
public final class FlowReader {
  private static final List<String> FIELDS =
      List.of("flow", "about", "intents", "apologises", "answers", "steps");

  private final String file;
  private final List<Mistake> mistakes;

  public FlowReader(String file, List<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  public Draft read(Node node) {
    var fields = new FieldReader(file, node, mistakes);
    fields.allow(FIELDS);
    String name = fields.text("flow").orElse("");
    String about = fields.text("about").orElse("");
    List<String> intents = fields.texts("intents");
    boolean apologises = fields.yes("apologises");
    Map<String, Text> answers = answers(fields);
    var lines = new HashMap<String, Integer>();
    Map<String, Step> steps = steps(fields.items("steps"), lines);
    if (name.isEmpty() || about.isEmpty() || steps.isEmpty()) {
      fields.mistake(
          "flow-incomplete", "a flow needs `flow:` (its name), `about:` (one line) and `steps:`");
      return new Draft(file, Optional.empty(), lines);
    }
    return new Draft(
        file, Optional.of(new Flow(name, about, intents, apologises, answers, steps)), lines);
  }

  private static Map<String, Text> answers(FieldReader fields) {
    var answers = new LinkedHashMap<String, Text>();
    if (fields.has("answers")) {
      fields
          .map("answers")
          .forEach(
              (asked, said) ->
                  said.stream().findFirst().ifPresent(text -> answers.put(asked, new Text(text))));
    }
    return answers;
  }

  private Map<String, Step> steps(List<Node> nodes, Map<String, Integer> lines) {
    List<FieldReader> readers =
        nodes.stream().map(node -> new FieldReader(file, node, mistakes)).toList();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      ids.add(readers.get(i).text("id").orElse("step-" + (i + 1)));
    }
    var steps = new LinkedHashMap<String, Step>();
    for (int i = 0; i < readers.size(); i++) {
      FieldReader reader = readers.get(i);
      String following = i + 1 < ids.size() ? ids.get(i + 1) : Step.END;
      if (ids.get(i).equals(Step.END) || lines.put(ids.get(i), reader.line()) != null) {
        reader.mistake(
            "step-id", "the id `" + ids.get(i) + "` is taken: give this step another one");
        continue;
      }
      new StepReader(reader, ids.get(i), following).read().ifPresent(s -> steps.put(s.id(), s));
    }
    return steps;
  }
}
