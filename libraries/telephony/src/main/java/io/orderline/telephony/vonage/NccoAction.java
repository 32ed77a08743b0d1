package io.orderline.telephony.vonage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** The actions of a call control object that we use. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
  @Type(value = NccoAction.Talk.class, name = "talk"),
  @Type(value = NccoAction.Input.class, name = "input"),
  @Type(value = NccoAction.Connect.class, name = "connect"),
  @Type(value = NccoAction.Notify.class, name = "notify")
})
@RegisterForReflection(ignoreNested = false)
sealed interface NccoAction {

  /** Says a text; where the caller may interrupt, an input must follow. */
  record Talk(String text, String language, int style, boolean bargeIn) implements NccoAction {}

  /** Listens for speech and keys, and asks the address what comes next. */
  record Input(List<String> type, Dtmf dtmf, Speech speech, List<String> eventUrl)
      implements NccoAction {}

  /** Times are in seconds. */
  record Dtmf(int maxDigits, int timeOut, boolean submitOnHash) {}

  /** Times are in seconds. */
  record Speech(
      String language,
      List<String> context,
      double endOnSilence,
      int startTimeout,
      int maxDuration,
      boolean saveAudio) {}

  /**
   * Puts the call through; synchronous, so that the address may answer when nobody takes it.
   *
   * @param from the number shown, one of the application's; for telephones this or the next
   * @param randomFromNumber whether Vonage chooses one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Connect(
      List<Endpoint> endpoint,
      String from,
      Boolean randomFromNumber,
      String eventType,
      Integer timeout,
      List<String> eventUrl)
      implements NccoAction {}

  /** Asks the address what comes next. */
  record Notify(Map<String, String> payload, List<String> eventUrl) implements NccoAction {}

  /** Whom a call is put through to. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = Phone.class, name = "phone"),
    @Type(value = Sip.class, name = "sip"),
    @Type(value = Socket.class, name = "websocket")
  })
  sealed interface Endpoint {}

  /** A number; the person who answers first hears what the address gives. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Phone(String number, OnAnswer onAnswer) implements Endpoint {}

  record OnAnswer(String url) {}

  /** A telephone system; Vonage puts {@code X-} before the names of headers. */
  record Sip(String uri, Map<String, String> headers) implements Endpoint {}

  /** A stream; its first message tells the headers, 512 bytes at most. */
  record Socket(
      String uri, @JsonProperty("content-type") String contentType, Map<String, String> headers)
      implements Endpoint {}
}
