package io.orderline.simulator.telephone;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs one answer as its provider does; what needs a network or a person is left to the caller. */
final class ScriptRun {
  private final URI url;
  private final Deque<Verb> left;
  private final Consumer<String> ear;

  /**
   * @param url where the document came from: the base of relative URLs, and the action of a verb
   *     without one
   * @param ear takes what is heard, in order
   */
  ScriptRun(URI url, List<Verb> document, Consumer<String> ear) {
    this.url = url;
    this.left = new ArrayDeque<>(document);
    this.ear = ear;
  }

  /** A URL as it stands in the document, made absolute. */
  URI resolved(String written) {
    return url.resolve(written);
  }

  /** Runs to the next stop. A document that is at its end ends the call. */
  Stop run() {
    while (!left.isEmpty()) {
      switch (left.pop()) {
        case Verb.Say say -> play(say);
        case Verb.Play play -> play(play);
        case Verb.Pause pause -> play(pause);
        case Verb.Gather gather -> {
          gather.prompts().forEach(this::play);
          return new Stop.Listens(gather);
        }
        case Verb.Recording verb -> {
          return new Stop.Records(verb);
        }
        case Verb.Redirect redirect -> {
          return new Stop.Fetches(url.resolve(redirect.url()), Map.of());
        }
        case Verb.Dial dial -> {
          return new Stop.Dials(dial);
        }
        case Verb.Enqueue queue -> {
          return new Stop.Ends(new Ending.Transfer(queue.task().orElse("queue")));
        }
        case Verb.Connect connect -> {
          return new Stop.Streams(connect.address());
        }
        case Verb.Hangup _ -> {
          return new Stop.Ends(new Ending.Hangup());
        }
        case Verb.Reject _ -> {
          return new Stop.Ends(new Ending.Rejected());
        }
      }
    }
    return new Stop.Ends(new Ending.Hangup());
  }

  /** The caller's turn while the line listens. */
  Stop heardBy(Verb.Gather gather, CallerAction action) {
    return switch (action) {
      case CallerAction.Says says when gather.hears("speech") ->
          action(gather.attributes(), Map.of("SpeechResult", says.words(), "Confidence", "0.9"));
      case CallerAction.Presses keys
          when gather.hears("dtmf") && !gather.accepted(keys.keys()).isEmpty() ->
          action(gather.attributes(), Map.of("Digits", gather.accepted(keys.keys())));
      case CallerAction.Says _, CallerAction.Presses _, CallerAction.StaysSilent _ ->
          gather.attributes().is("actionOnEmptyResult", false)
              ? action(gather.attributes(), Map.of("Digits", ""))
              : run();
      case CallerAction.HangsUp _ -> new Stop.Ends(new Ending.Caller());
      case CallerAction.Speaks _ ->
          throw new IllegalStateException(
              "the provider's own recogniser listens here, a recording cannot be understood: call a line that records");
    };
  }

  /** The caller was recorded, or ended the recording with a key. */
  Stop recorded(Verb.Recording verb, Map<String, String> recording) {
    return action(verb.attributes(), recording);
  }

  /** The caller was recorded while the line listened. */
  Stop recorded(Verb.Gather gather, Map<String, String> recording) {
    return action(gather.attributes(), recording);
  }

  /** The number that was rung has answered and hung up, or did not answer. */
  Stop dialled(Verb.Dial verb, String status) {
    return verb.attributes().get("action").isPresent()
        ? action(verb.attributes(), Map.of("DialCallStatus", status))
        : run();
  }

  private void play(Verb prompt) {
    switch (prompt) {
      case Verb.Say say -> ear.accept(say.text());
      case Verb.Play play -> ear.accept("[" + play.url() + "]");
      default -> {} // a pause: nothing is heard
    }
  }

  private Stop action(Attributes attributes, Map<String, String> form) {
    return new Stop.Fetches(
        attributes.get("action").map(url::resolve).orElse(url), tagged(attributes, form));
  }

  /** What was tagged on the call goes along with whatever is told. */
  private static Map<String, String> tagged(Attributes attributes, Map<String, String> form) {
    if (attributes.get("tag").isEmpty()) {
      return form;
    }
    Map<String, String> told = new HashMap<>(form);
    told.put("Tag", attributes.get("tag", ""));
    return told;
  }
}
