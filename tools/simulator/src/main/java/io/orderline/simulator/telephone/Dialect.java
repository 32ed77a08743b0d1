package io.orderline.simulator.telephone;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a provider speaks with a server: what its webhooks look like, and how it reads the answers.
 * What happens on the line is told to it in Twilio's words ({@code SpeechResult}, {@code Digits},
 * {@code CallStatus} …), which each other provider says in its own.
 */
interface Dialect {

  /** The webhook that tells what happened, signed at that moment. */
  Signed webhook(URI publicUrl, Map<String, String> told, Instant at);

  /** A webhook without its address. */
  record Signed(Map<String, String> headers, String body) {
    HttpRequest.Builder to(URI address) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      return request;
    }
  }

  /**
   * What is said on a call's stream.
   *
   * @param rate of its sound, in hertz
   */
  StreamMessages stream(String call, int rate);

  /** Whether a webhook that found no connection is tried again, and with which further headers. */
  Optional<Map<String, String>> secondTry();

  /** Whether there is an address to ask when a webhook has failed. */
  boolean hasFallback();

  /**
   * Reads an answer strictly: what the provider does not know is a problem, so that it is found
   * here and not on the telephone.
   *
   * @throws ScriptProblem when the provider would not run it
   */
  List<Verb> read(String document);

  /** A new call's id, of 16 random bytes. */
  String callId(byte[] random);

  /** Where recordings lie. */
  String recordings();

  /** Whether a request with this header may fetch them. */
  boolean mayFetch(String authorization);
}
