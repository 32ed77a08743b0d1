package io.orderline.telephony.jambonz;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** The verbs of jambonz that we use. Times are in seconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
@JsonSubTypes({
  @Type(value = JambonzVerb.Say.class, name = "say"),
  @Type(value = JambonzVerb.Gather.class, name = "gather"),
  @Type(value = JambonzVerb.Listen.class, name = "listen"),
  @Type(value = JambonzVerb.Tag.class, name = "tag"),
  @Type(value = JambonzVerb.Dial.class, name = "dial"),
  @Type(value = JambonzVerb.Enqueue.class, name = "enqueue"),
  @Type(value = JambonzVerb.Hangup.class, name = "hangup")
})
@RegisterForReflection(ignoreNested = false)
sealed interface JambonzVerb {

  record Say(String text) implements JambonzVerb {}

  /**
   * Listens for speech and keys while it says its prompt, and asks the hook what comes next.
   *
   * @param numDigits how many keys end it; none when it is not known
   * @param finishOnKey the key that ends it; none when the number of keys does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Gather(
      List<String> input,
      String actionHook,
      boolean bargein,
      boolean dtmfBargein,
      Integer numDigits,
      Integer maxDigits,
      String finishOnKey,
      int interDigitTimeout,
      double speechTimeout,
      int timeout,
      Recognizer recognizer,
      Prompt say)
      implements JambonzVerb {}

  record Prompt(String text) {}

  record Recognizer(String vendor, String language, List<String> hints) {}

  /** Opens a stream; the hook is asked what comes next, whatever ends it. */
  record Listen(
      String url,
      String actionHook,
      String mixType,
      int sampleRate,
      boolean passDtmf,
      BothWays bidirectionalAudio)
      implements JambonzVerb {}

  /** Our sound goes back as it comes, not in whole clips. */
  record BothWays(boolean enabled, boolean streaming, int sampleRate) {}

  /** What every later hook of the call tells, and the call's record. */
  record Tag(Map<String, String> data) implements JambonzVerb {}

  /** Rings; the hook is asked when nobody answers, and told when the two have spoken. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dial(
      List<Target> target,
      String actionHook,
      String callerId,
      int timeout,
      Map<String, String> headers)
      implements JambonzVerb {}

  /** A number or a telephone system; the person who answers first hears what the hook gives. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Target(String type, String number, String sipUri, String confirmHook) {
    static Target phone(String number, String confirmHook) {
      return new Target("phone", number, null, confirmHook);
    }

    static Target sip(String uri) {
      return new Target("sip", null, uri, null);
    }
  }

  record Enqueue(String name, String actionHook) implements JambonzVerb {}

  record Hangup() implements JambonzVerb {}
}
