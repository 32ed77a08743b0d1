package io.orderline.blackbox.conversation;

import io.orderline.blackbox.Shop;
import io.orderline.blackbox.conversation.Conversation.Check;
import io.orderline.blackbox.conversation.Conversation.Ends;
import io.orderline.blackbox.conversation.Conversation.Turn;
import io.orderline.simulator.telephone.CallerAction;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a conversation from YAML; what an author got wrong is named with its line. */
final class ConversationReader {
  private static final Set<String> KEYS =
      keys("about", "tenant", "from", "agents", "given", "afterwards", "turns", "ends", "database");
  private static final Set<String> ACTIONS = keys("say", "keys", "silence", "hangup");
  private static final Set<String> TURN_KEYS =
      keys("say", "keys", "silence", "hangup", "heard", "not_heard", "matches");

  private ConversationReader() {}

  /**
   * @throws ConversationProblem when there is something to mend
   */
  static Conversation read(String file, String text) {
    YamlMap map = YamlMap.of(file, parse(file, text), KEYS);
    List<Turn> turns = map.maps("turns", TURN_KEYS).stream().map(ConversationReader::turn).toList();
    if (turns.isEmpty()) {
      throw map.problem("a conversation has \"turns\"");
    }
    return new Conversation(
        map.needed("about"),
        map.text("tenant").orElse(Shop.DEMO),
        map.needed("from"),
        map.text("agents").orElse("completed"),
        map.texts("given"),
        map.texts("afterwards"),
        turns,
        map.text("ends").map(ends -> ends(map, ends)),
        map.maps("database", keys("sql", "is")).stream()
            .map(check -> new Check(check.line(), check.needed("sql"), check.needed("is")))
            .toList());
  }

  private static Turn turn(YamlMap map) {
    List<CallerAction> actions = new ArrayList<>();
    try {
      map.text("say").map(CallerAction.Says::new).ifPresent(actions::add);
      map.text("keys").map(CallerAction.Presses::new).ifPresent(actions::add);
    } catch (IllegalArgumentException e) {
      throw map.problem(e.getMessage());
    }
    map.text("silence").map(always -> new CallerAction.StaysSilent()).ifPresent(actions::add);
    map.text("hangup").map(always -> new CallerAction.HangsUp()).ifPresent(actions::add);
    if (actions.size() > 1) {
      throw map.problem("one turn holds one of " + String.join(", ", ACTIONS));
    }
    return new Turn(
        map.line(),
        actions.stream().findFirst(),
        map.texts("heard"),
        map.texts("not_heard"),
        map.text("matches").map(regex -> pattern(map, regex)));
  }

  private static Pattern pattern(YamlMap map, String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw map.problem("\"matches\" is no regular expression: " + e.getDescription());
    }
  }

  private static Ends ends(YamlMap map, String text) {
    return Optional.of(text)
        .filter(name -> keys("hangup", "transfer", "caller").contains(name))
        .map(name -> Ends.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElseThrow(() -> map.problem("\"ends\" is one of hangup, transfer, caller"));
  }

  private static Node parse(String file, String text) {
    try {
      Node node =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (node == null) {
        throw new ConversationProblem(file, 1, "the file is empty");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ConversationProblem(file, line, "no YAML: " + e.getProblem());
    }
  }

  private static Set<String> keys(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
