package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads jambonz' verbs as its schemas describe them. What is tagged on the call is kept with the
 * verbs that follow, whose hooks send it back.
 */
final class JambonzVerbs {
  private JambonzVerbs() {}

  /**
   * @throws ScriptProblem when jambonz would not run it
   */
  static List<Verb> read(String document) {
    var verbs = new ArrayList<Verb>();
    Members tag = new Members("tag", JsonNodeFactory.instance.objectNode());
    for (Members verb : Members.list(document, "verb")) {
      switch (verb.name()) {
        case "tag" -> tag = verb.only("verb id data").inner("data");
        case "enqueue" -> {
          verb.only("verb id name actionHook waitHook priority").text("name");
          verbs.add(
              new Verb.Enqueue(new Attributes(Map.of()), Optional.of(tag.text("story", "queue"))));
        }
        case "listen" -> {
          verbs.add(new Verb.Connect(listen(verb)));
          verbs.add(new Verb.Redirect(new Attributes(Map.of()), verb.text("actionHook")));
        }
        default -> verbs.add(verb(verb, tag));
      }
    }
    return verbs;
  }

  private static Verb verb(Members verb, Members tag) {
    return switch (verb.name()) {
      case "say" -> say(verb.only("verb id text loop synthesizer earlyMedia disableTtsCache"));
      case "play" ->
          new Verb.Play(
              new Attributes(Map.of()), verb.only("verb id url loop earlyMedia").text("url"));
      case "gather" -> gather(verb, tag);
      case "dial" -> dial(verb, tag);
      case "hangup" -> {
        verb.only("verb id headers");
        yield new Verb.Hangup();
      }
      default -> throw new ScriptProblem(verb.name() + " is no verb");
    };
  }

  private static StreamAddress listen(Members verb) {
    verb.inner("bidirectionalAudio").only("enabled streaming sampleRate");
    verb.only(
        "verb id url actionHook wsAuth mixType metadata sampleRate finishOnKey maxLength passDtmf"
            + " playBeep disableBidirectionalAudio bidirectionalAudio timeout");
    return new StreamAddress(URI.create(verb.text("url")), verb.number("sampleRate", 8000));
  }

  private static Verb say(Members say) {
    return new Verb.Say(new Attributes(Map.of()), say.text("text"));
  }

  private static Verb gather(Members verb, Members tag) {
    verb.only(
        "verb id actionHook input finishOnKey numDigits minDigits maxDigits interDigitTimeout"
            + " speechTimeout timeout partialResultHook listenDuringPrompt dtmfBargein bargein"
            + " minBargeinWordCount recognizer say play");
    verb.inner("recognizer")
        .only("vendor label language hints hintsBoost altLanguages interim punctuation")
        .text("vendor");
    verb.within("timeout", 1, 60);
    Map<String, String> attributes = new HashMap<>();
    attributes.put("input", verb.words("input").replace("digits", "dtmf"));
    attributes.put("action", verb.text("actionHook"));
    attributes.put("tag", tag.json().toString());
    attributes.put("actionOnEmptyResult", "true");
    attributes.put(
        "numDigits",
        Integer.toString(verb.number("numDigits", verb.number("maxDigits", Integer.MAX_VALUE))));
    attributes.put("finishOnKey", verb.text("finishOnKey", ""));
    return new Verb.Gather(
        new Attributes(attributes),
        verb.has("say") ? List.of(say(verb.inner("say").only("text synthesizer"))) : List.of());
  }

  private static Verb dial(Members verb, Members tag) {
    verb.only(
        "verb id target actionHook onHoldHook answerOnBridge callerId callerName confirmHook"
            + " dialMusic headers anchorMedia timeLimit timeout tag");
    Map<String, String> attributes = new HashMap<>();
    attributes.put("action", verb.text("actionHook"));
    attributes.put("tag", tag.json().toString());
    Members target =
        verb.singleObject("target")
            .only("type number sipUri name trunk confirmHook method headers from auth vmail");
    if (target.has("confirmHook")) {
      attributes.put("agent", target.text("confirmHook"));
    }
    return switch (target.text("type")) {
      case "phone" -> new Verb.Dial(new Attributes(attributes), target.text("number"));
      case "sip" -> new Verb.Dial(new Attributes(attributes), target.text("sipUri"));
      default -> throw new ScriptProblem("this telephone knows no target of that type");
    };
  }
}
