package io.orderline.simulator.telephone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call needs from the provider's telephone exchange. */
interface Exchange {

  /** The next document. */
  String document(URI url, Map<String, String> form) throws Webhooks.Failed;

  /** Tells the server something whose answer does not matter. */
  void tell(URI url, Map<String, String> form);

  /** Keeps what the caller said, and returns the form that tells of it. */
  Map<String, String> recording(byte[] wav, String endedBy);

  /**
   * Reads a document.
   *
   * @throws ScriptProblem when the provider would not run it
   */
  List<Verb> read(String document);

  /** The id of another line, such as an agent's. */
  String newId();

  /** The document for when another one cannot be had; none where the provider has no such. */
  Optional<URI> fallback();

  /** How an agent whose number is dialled takes the call: {@code completed}, {@code busy} … */
  String agentStatus();

  /** The call is over. */
  void over(Map<String, String> form);
}
