package io.orderline.transcribe;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.Decoding.Flawed;
import io.orderline.audio.Decoding.Playable;
import io.orderline.audio.Sound;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.core.speech.Recognition.Unclear;
import io.orderline.core.speech.Transcript;
import io.orderline.transcribe.audio.Voice;
import io.orderline.transcribe.grammar.Grammar;
import io.orderline.transcribe.grammar.Grammars;
import io.orderline.transcribe.grammar.Vocabulary;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.judge.Reading;
import io.orderline.transcribe.judge.Readings;
import io.orderline.transcribe.vosk.VoskModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Audio to transcript with one loaded model: the whole way, on the calling thread.
 *
 * <p>Where anything may be said and a shop has words of its own, these are listened for first; what
 * they do not explain is heard again with the model's own language model.
 */
public final class Transcriber {
  private final VoskModel model;
  private final Grammars grammars;
  private final AudioDecoder decoder;
  private final Judge judge;
  private final int alternatives;

  public Transcriber(VoskModel model, AudioDecoder decoder, Judge judge, int alternatives) {
    this.model = model;
    this.grammars = new Grammars(new Vocabulary(model.directory().words()));
    this.decoder = decoder;
    this.judge = judge;
    this.alternatives = alternatives;
  }

  /**
   * Listens to a piece of audio.
   *
   * @param hotWords the shop's own words
   * @param wanted asked now and then; when it says no, listening ends at once
   */
  public Recognition transcribe(
      Audio audio, Expectation expectation, List<String> hotWords, BooleanSupplier wanted) {
    return switch (decoder.decode(audio)) {
      case Flawed(var flaw) -> flaw;
      case Playable(Sound sound) -> listen(sound, expectation, hotWords, wanted);
    };
  }

  /**
   * Begins to listen to an utterance as it comes.
   *
   * @param hotWords the shop's own words
   * @param sampleRate of the sound that it will be given, in hertz
   */
  public JudgedUtterance begin(Expectation expectation, List<String> hotWords, int sampleRate) {
    return new JudgedUtterance(
        model.begin(grammar(expectation, hotWords), alternatives),
        judge,
        expectation,
        alternatives,
        sampleRate,
        model.sampleRate());
  }

  private Optional<Grammar> grammar(Expectation expectation, List<String> hotWords) {
    return model.takesGrammars() ? grammars.of(expectation, hotWords) : Optional.empty();
  }

  private Recognition listen(
      Sound sound, Expectation expectation, List<String> hotWords, BooleanSupplier wanted) {
    Voice voice = Voice.in(sound);
    if (!voice.speaks()) {
      return new Recognition.NoSpeech();
    }
    Optional<Grammar> grammar = grammar(expectation, hotWords);
    Recognition heard = hear(sound, voice, expectation, grammar, wanted);
    return heard instanceof Unclear(var guess)
            && grammar.isPresent()
            && expectation instanceof Anything
        ? withGuess(hear(sound, voice, expectation, Optional.empty(), wanted), guess)
        : heard;
  }

  private Recognition hear(
      Sound sound,
      Voice voice,
      Expectation expectation,
      Optional<Grammar> grammar,
      BooleanSupplier wanted) {
    List<Reading> readings = model.listen(sound, grammar, alternatives, wanted);
    return judge.judge(new Readings(readings), expectation, voice::prosody);
  }

  /** Free words, and beside them what the shop's own words made of the same sound. */
  private static Recognition withGuess(Recognition free, Optional<Transcript> guess) {
    return switch (free) {
      case Recognised(Transcript transcript) when guess.isPresent() ->
          new Recognised(alsoHeard(transcript, guess.get().text()));
      case Unclear(var none) when none.isEmpty() -> new Unclear(guess);
      default -> free;
    };
  }

  private static Transcript alsoHeard(Transcript transcript, String other) {
    return new Transcript(
        transcript.text(),
        transcript.confidence(),
        transcript.words(),
        Stream.concat(transcript.alternatives().stream(), Stream.of(other)).distinct().toList(),
        transcript.prosody());
  }
}
