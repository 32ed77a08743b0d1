package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A JSON object of an answer, read strictly.
 *
 * @param name what it is called in problems
 */
record Members(String name, JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The objects of an answer, which is a list of them. */
  static List<Members> list(String document, String named) {
    JsonNode list = parse(document);
    if (!list.isArray()) {
      throw new ScriptProblem("the answer is no list");
    }
    return objects(list, named);
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new ScriptProblem("no well-formed JSON: " + e.getMessage(), e);
    }
  }

  private static List<Members> objects(JsonNode list, String named) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(json -> new Members(json.path(named).asText("nameless"), json))
        .toList();
  }

  /**
   * @throws ScriptProblem when there are others
   */
  Members only(String known) {
    Set<String> names = Set.of(known.split(" "));
    json.fieldNames()
        .forEachRemaining(
            member -> {
              if (!names.contains(member)) {
                throw new ScriptProblem("%s has no %s".formatted(name, member));
              }
            });
    return this;
  }

  String text(String member) {
    JsonNode value = json.path(member);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new ScriptProblem("%s needs a text %s".formatted(name, member));
    }
    return value.asText();
  }

  String text(String member, String otherwise) {
    return json.has(member) ? text(member) : otherwise;
  }

  /** A number within limits, if it is there. */
  void within(String member, double least, double most) {
    if (json.has(member)) {
      double value = json.get(member).asDouble(Double.NaN);
      if (!(value >= least && value <= most)) {
        throw new ScriptProblem(
            "%s: %s lies between %s and %s".formatted(name, member, least, most));
      }
    }
  }

  boolean is(String member) {
    return json.path(member).asBoolean(false);
  }

  int number(String member, int otherwise) {
    return json.path(member).asInt(otherwise);
  }

  Members inner(String member) {
    return new Members(name + "." + member, json.path(member));
  }

  /** The only text of a list. */
  String single(String member) {
    JsonNode list = json.path(member);
    if (!list.isArray() || list.size() != 1) {
      throw new ScriptProblem("%s: %s is a list of one".formatted(name, member));
    }
    return list.get(0).asText();
  }

  /** The only object of a list. */
  Members singleObject(String member) {
    single(member);
    return new Members(name + "." + member, json.path(member).get(0));
  }

  boolean has(String member) {
    return json.has(member);
  }

  /** The texts of a list, joined with spaces. */
  String words(String member) {
    return String.join(
        " ",
        StreamSupport.stream(json.path(member).spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }
}
