package io.orderline.simulator.telephone;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The documents that one call follows, from one to the next. */
final class Documents {
  private final Exchange exchange;
  private final Map<String, String> parameters;
  private final Consumer<String> ear;
  private ScriptRun document;

  /**
   * @param parameters what every webhook of the call carries
   * @param ear takes what the caller hears, in order
   */
  Documents(Exchange exchange, Map<String, String> parameters, Consumer<String> ear) {
    this.exchange = exchange;
    this.parameters = Map.copyOf(parameters);
    this.ear = ear;
  }

  /** The document that is followed now. */
  ScriptRun current() {
    return document;
  }

  /**
   * Fetches and dials until something has to happen that only the caller can do, or all is over.
   */
  Stop follow(Stop from) {
    Stop stop = from;
    while (stop instanceof Stop.Fetches || stop instanceof Stop.Dials) {
      stop =
          switch (stop) {
            case Stop.Fetches(URI url, Map<String, String> form) -> open(url, form);
            case Stop.Dials(Verb.Dial dial) -> dial(dial);
            default -> stop;
          };
    }
    return stop;
  }

  private Stop open(URI url, Map<String, String> form) {
    try {
      return run(url, exchange.document(url, with(form)));
    } catch (Webhooks.Failed failed) {
      return fallback(failed.code(), url, failed.getMessage());
    } catch (ScriptProblem problem) {
      return fallback("12100", url, problem.getMessage());
    }
  }

  private Stop fallback(String code, URI failedUrl, String why) {
    if (exchange.fallback().isEmpty()) {
      return new Stop.Ends(new Ending.Failed(why));
    }
    URI fallback = exchange.fallback().get();
    try {
      Map<String, String> error = Map.of("ErrorCode", code, "ErrorUrl", failedUrl.toString());
      return run(fallback, exchange.document(fallback, with(error)));
    } catch (Webhooks.Failed | ScriptProblem again) {
      return new Stop.Ends(new Ending.Failed(why + "; then the fallback: " + again.getMessage()));
    }
  }

  private Stop run(URI url, String body) {
    document = new ScriptRun(url, exchange.read(body), ear);
    return document.run();
  }

  private Stop dial(Verb.Dial dial) {
    String status = exchange.agentStatus();
    Stop next = document.dialled(dial, status);
    if (!status.equals("completed")) {
      return next;
    }
    List<String> told = dial.attributes().get("agent").map(this::agentHears).orElse(List.of());
    if (next instanceof Stop.Fetches(URI url, Map<String, String> form)) {
      exchange.tell(url, with(form));
    }
    return new Stop.Ends(new Ending.Transfer(dial.number(), told));
  }

  /** What the person hears who has picked up, before the caller is put through. */
  private List<String> agentHears(String url) {
    Map<String, String> agentsLine = new HashMap<>(parameters);
    agentsLine.put("CallSid", exchange.newId());
    agentsLine.put("ParentCallSid", parameters.get("CallSid"));
    List<String> told = new ArrayList<>();
    try {
      URI address = document.resolved(url);
      String body = exchange.document(address, agentsLine);
      new ScriptRun(address, exchange.read(body), told::add).run();
    } catch (Webhooks.Failed | ScriptProblem silence) {
      // the caller is put through without it
    }
    return told;
  }

  /** What a webhook carries, with what every one of the call does. */
  Map<String, String> with(Map<String, String> form) {
    Map<String, String> all = new HashMap<>(parameters);
    all.putAll(form);
    return all;
  }
}
