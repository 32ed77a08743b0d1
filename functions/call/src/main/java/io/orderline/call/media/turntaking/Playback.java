package io.orderline.call.media.turntaking;

import io.orderline.audio.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sentences on their way to the caller's ear: made sound two ahead, sent two ahead, so that little
 * is in vain when the caller interrupts.
 */
final class Playback {
  private static final int AHEAD = 2;

  private final int id;
  private final List<String> sentences;
  private final Sound[] sounds;
  private int asked;
  private int sent;
  private int heard;

  Playback(int id, List<String> sentences) {
    this.id = id;
    this.sentences = List.copyOf(sentences);
    this.sounds = new Sound[sentences.size()];
  }

  /** What was not heard to its end, as a playback of its own. */
  Playback rest(int newId) {
    return new Playback(newId, sentences.subList(heard, sentences.size()));
  }

  boolean is(PlaybackMark cue) {
    return cue.playback() == id;
  }

  boolean heard() {
    return heard == sentences.size();
  }

  boolean allSent() {
    return sent == sentences.size();
  }

  /** Whether the caller hears the last sentence now, or has heard it. */
  boolean atLast() {
    return heard >= sentences.size() - 1;
  }

  /** The sentences to be made sound now. */
  List<Effect> wanted() {
    List<Effect> wanted = new ArrayList<>();
    for (; asked < Math.min(sentences.size(), sent + AHEAD); asked++) {
      wanted.add(new Effect.Voice(new PlaybackMark(id, asked), sentences.get(asked)));
    }
    return wanted;
  }

  void voiced(PlaybackMark cue, Sound sound) {
    sounds[cue.sentence()] = sound;
  }

  /** The next sound to be sent, if it is there and the caller is near it. */
  Optional<Effect.Send> next() {
    if (allSent() || sent >= heard + AHEAD || sounds[sent] == null) {
      return Optional.empty();
    }
    int sentence = sent++;
    return Optional.of(
        new Effect.Send(new PlaybackMark(id, sentence), sentences.get(sentence), sounds[sentence]));
  }

  void reached(PlaybackMark cue) {
    heard = Math.max(heard, Math.min(sent, cue.sentence() + 1));
  }

  /** The provider does not tell, but it must have played all by now. */
  void reachedAllSent() {
    heard = sent;
  }
}
