package io.orderline.transcribe;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.transcribe.audio.AudioDecoder;
import io.orderline.transcribe.audio.Decoding.Flawed;
import io.orderline.transcribe.audio.Decoding.Playable;
import io.orderline.transcribe.audio.Sound;
import io.orderline.transcribe.audio.Voice;
import io.orderline.transcribe.grammar.Grammars;
import io.orderline.transcribe.grammar.Vocabulary;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.judge.Reading;
import io.orderline.transcribe.judge.Readings;
import io.orderline.transcribe.vosk.VoskModel;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Audio to transcript with one loaded model: the whole way, on the calling thread. */
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

  private Recognition listen(
      Sound sound, Expectation expectation, List<String> hotWords, BooleanSupplier wanted) {
    Voice voice = Voice.in(sound);
    if (!voice.speaks()) {
      return new Recognition.NoSpeech();
    }
    List<Reading> readings =
        model.listen(sound, grammars.of(expectation, hotWords), alternatives, wanted);
    return judge.judge(new Readings(readings), expectation, voice::prosody);
  }
}
