package io.orderline.core.dialogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All flows of a shop, by name. */
public record FlowBook(Map<String, Flow> flows) {
  /** Runs when a call comes in. */
  public static final String MAIN = "main";

  /** Runs when the caller asks for a person. */
  public static final String HUMAN = "human";

  /** The step that asks whether anything else is wanted. */
  static final String MORE = "more";

  /** Runs when the caller says goodbye. */
  public static final String GOODBYE = "goodbye";

  /** Runs when the caller was not understood three times in a row. */
  public static final String UNCLEAR = "unclear";

  /** Runs when the caller was silent three times in a row. */
  public static final String SILENT = "silent";

  /** Runs when a person is wanted and nobody is there. */
  public static final String CALLBACK = "callback";

  /** Runs before a booking that the caller has not shown enough for. */
  public static final String SECOND_FACTOR = "second_factor";

  /** The flows that every book must have. */
  public static final List<String> REQUIRED =
      List.of(MAIN, HUMAN, GOODBYE, UNCLEAR, SILENT, CALLBACK);

  public FlowBook {
    flows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(flows));
  }

  public static FlowBook of(Collection<Flow> flows) {
    var byName = new LinkedHashMap<String, Flow>();
    flows.forEach(flow -> byName.put(flow.name(), flow));
    return new FlowBook(byName);
  }

  public Flow flow(String name) {
    Flow flow = flows.get(name);
    if (flow == null) {
      throw new IllegalArgumentException("there is no flow " + name);
    }
    return flow;
  }

  /**
   * Whether a call can stand there. It cannot where another version of the flows left it that had a
   * flow or a step more, or asked where nothing is asked now.
   */
  boolean has(Frame frame) {
    Flow flow = flows.get(frame.flow());
    Step step = flow == null ? null : flow.steps().get(frame.step());
    return frame.waiting() ? step instanceof Step.Ask || step instanceof Step.Choose : step != null;
  }

  /** The flow that an intent starts. */
  public Optional<String> startedBy(String intent) {
    return flows.values().stream()
        .filter(flow -> flow.intents().contains(intent))
        .map(Flow::name)
        .findFirst();
  }
}
