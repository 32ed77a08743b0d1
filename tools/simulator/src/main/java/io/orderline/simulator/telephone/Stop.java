package io.orderline.simulator.telephone;

import java.net.URI;
import java.util.Map;

/** Where running a document stops, because something has to happen outside of it. */
sealed interface Stop {

  /** It is the caller's turn; the provider's recogniser and the keys are on. */
  record Listens(Verb.Gather gather) implements Stop {}

  /** It is the caller's turn; what is said is recorded. */
  record Records(Verb.Recording verb) implements Stop {}

  /** The next document comes from here, for these parameters. */
  record Fetches(URI url, Map<String, String> form) implements Stop {}

  /** The line rings at a number. */
  record Dials(Verb.Dial verb) implements Stop {}

  /** The line's sound goes through a stream. */
  record Streams(StreamAddress address) implements Stop {}

  record Ends(Ending ending) implements Stop {}
}
