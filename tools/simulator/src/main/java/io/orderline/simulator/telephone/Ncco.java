package io.orderline.simulator.telephone;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads call control objects with the limits that Vonage sets. */
final class Ncco {
  private Ncco() {}

  /**
   * @throws ScriptProblem when Vonage would not run it
   */
  static List<Verb> read(String document) {
    // an empty body lets the actions under way go on
    List<Members> actions = document.isBlank() ? List.of() : Members.list(document, "action");
    for (int i = 0; i < actions.size(); i++) {
      boolean last = i + 1 == actions.size();
      if (actions.get(i).is("bargeIn")
          && (last || !"talk stream input".contains(actions.get(i + 1).name()))) {
        throw new ScriptProblem("an input must follow what may be interrupted");
      }
    }
    return actions.stream().map(Ncco::verb).toList();
  }

  private static Verb verb(Members action) {
    return switch (action.name()) {
      case "talk" -> talk(action);
      case "stream" -> {
        action.only("action streamUrl level bargeIn loop");
        yield new Verb.Play(new Attributes(Map.of()), action.single("streamUrl"));
      }
      case "input" -> input(action);
      case "connect" -> connect(action);
      case "notify" -> {
        action.only("action payload eventUrl eventMethod");
        yield new Verb.Redirect(new Attributes(Map.of()), action.single("eventUrl"));
      }
      default -> throw new ScriptProblem(action.name() + " is no action");
    };
  }

  private static Verb talk(Members action) {
    action.only("action text bargeIn loop level language style premium");
    String text = action.text("text");
    if (text.length() > 1500) {
      throw new ScriptProblem("talk: a text has at most 1500 characters");
    }
    return new Verb.Say(new Attributes(Map.of("language", action.text("language"))), text);
  }

  private static Verb input(Members action) {
    action.only("action type dtmf speech mode eventUrl eventMethod");
    Members dtmf = action.inner("dtmf").only("timeOut maxDigits submitOnHash");
    dtmf.within("timeOut", 0, 10);
    dtmf.within("maxDigits", 1, 20);
    Members speech =
        action
            .inner("speech")
            .only(
                "uuid endOnSilence language context startTimeout maxDuration saveAudio"
                    + " sensitivity");
    speech.within("endOnSilence", 0.4, 10);
    speech.within("startTimeout", 1, 60);
    speech.within("maxDuration", 1, 60);
    Map<String, String> attributes = new HashMap<>();
    attributes.put("input", action.words("type"));
    attributes.put("action", action.single("eventUrl"));
    attributes.put("actionOnEmptyResult", "true");
    attributes.put("numDigits", Integer.toString(dtmf.number("maxDigits", 4)));
    attributes.put("finishOnKey", dtmf.is("submitOnHash") ? "#" : "");
    attributes.put("records", Boolean.toString(speech.is("saveAudio")));
    return new Verb.Gather(new Attributes(attributes), List.of());
  }

  private static Verb connect(Members action) {
    action.only(
        "action endpoint from randomFromNumber eventType timeout limit machineDetection eventUrl"
            + " eventMethod ringbackTone");
    action.within("timeout", 1, 120);
    Map<String, String> attributes = new HashMap<>();
    if (action.text("eventType", "").equals("synchronous")) {
      attributes.put("action", action.single("eventUrl"));
    }
    Members endpoint = action.singleObject("endpoint");
    return switch (endpoint.text("type")) {
      case "phone" -> {
        endpoint.only("type number dtmfAnswer onAnswer shaken");
        if (!endpoint.text("number").matches("[1-9][0-9]{3,14}")) {
          throw new ScriptProblem("a number has digits only, with its country's code");
        }
        if (!action.has("from") && !action.is("randomFromNumber")) {
          throw new ScriptProblem("a telephone is not called without a number of the application");
        }
        if (endpoint.has("onAnswer")) {
          attributes.put("agent", endpoint.inner("onAnswer").text("url"));
        }
        yield new Verb.Dial(new Attributes(attributes), endpoint.text("number"));
      }
      case "sip" -> {
        endpoint.only("type uri headers user domain standardHeaders");
        yield new Verb.Dial(new Attributes(attributes), endpoint.text("uri"));
      }
      case "websocket" -> socket(endpoint);
      default -> throw new ScriptProblem("this telephone knows no endpoint of that type");
    };
  }

  private static Verb socket(Members endpoint) {
    endpoint.only("type uri content-type headers authorization");
    if (!endpoint.text("content-type").matches("audio/l16;rate=(8000|16000)")) {
      throw new ScriptProblem("a websocket takes audio/l16 at 8000 or 16000");
    }
    if (endpoint.inner("headers").json().toString().length() > 512) {
      throw new ScriptProblem("a websocket's headers have at most 512 bytes");
    }
    return new Verb.Connect(
        new StreamAddress(
            URI.create(endpoint.text("uri")),
            Integer.parseInt(endpoint.text("content-type").replaceFirst(".*=", ""))));
  }
}
