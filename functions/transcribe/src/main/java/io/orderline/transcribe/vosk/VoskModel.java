package io.orderline.transcribe.vosk;

import io.orderline.audio.Resampler;
import io.orderline.audio.Sound;
import io.orderline.core.speech.RecognizerFailed;
import io.orderline.transcribe.grammar.Grammar;
import io.orderline.transcribe.judge.Reading;
import io.orderline.transcribe.models.ModelDirectory;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vosk.LibVosk;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * A loaded model; the only class that touches the native library, so that a native image has one
 * class to initialise at run time. Decoding is safe from many threads at once; a recogniser lives
 * for one piece of audio.
 */
public final class VoskModel implements AutoCloseable {
  /** Audio decoded between two checks that the answer is still wanted. */
  private static final double CHUNK_SECONDS = 0.5;

  /** Its warnings are of words cut off by the end of the audio: nothing anyone can mend. */
  private static final int ERRORS_ONLY = -2;

  private final ModelDirectory directory;
  private final Model model;
  private final int sampleRate;
  private final double wordTimeScale;
  private final boolean takesGrammars;

  private VoskModel(ModelDirectory directory, Model model) {
    this.directory = directory;
    this.model = model;
    this.sampleRate = directory.sampleRate();
    this.wordTimeScale = directory.wordTimeScale();
    this.takesGrammars = directory.takesGrammars();
  }

  /** Loads a model; takes from half a second (small) to half a minute (large). */
  public static VoskModel load(ModelDirectory directory) {
    LibVosk.vosk_set_log_level(ERRORS_ONLY);
    try {
      return new VoskModel(directory, new Model(directory.path().toString()));
    } catch (IOException | LinkageError e) {
      throw new RecognizerFailed("the model " + directory.name() + " cannot be loaded", e);
    }
  }

  /** Whether grammars have any effect. */
  public boolean takesGrammars() {
    return takesGrammars;
  }

  public ModelDirectory directory() {
    return directory;
  }

  /**
   * Listens to a whole sound as one utterance.
   *
   * @param grammar ignored by a model with a static graph
   * @param alternatives how many readings at most; 0 for the best one with word confidences
   * @param wanted asked now and then; when it says no, listening ends at once
   * @return the readings, best first; empty when the answer is no longer wanted
   */
  public List<Reading> listen(
      Sound sound, Optional<Grammar> grammar, int alternatives, BooleanSupplier wanted) {
    short[] samples = Resampler.to(sampleRate, sound).samples();
    try (Recognizer recognizer = recognizer(grammar)) {
      recognizer.setWords(true);
      recognizer.setMaxAlternatives(alternatives);
      int chunk = (int) (sampleRate * CHUNK_SECONDS);
      for (int from = 0; from < samples.length; from += chunk) {
        if (!wanted.getAsBoolean()) {
          return List.of();
        }
        // That an end point was found is not asked for: callers pause within a number.
        int length = Math.min(chunk, samples.length - from);
        recognizer.acceptWaveForm(slice(samples, from, length), length);
      }
      return VoskJson.readings(recognizer.getFinalResult(), wordTimeScale);
    } catch (IOException e) {
      throw new RecognizerFailed("libvosk made no recogniser", e);
    }
  }

  /**
   * Begins to listen to an utterance as it comes.
   *
   * @param grammar ignored by a model with a static graph
   * @param alternatives how many readings at most
   */
  public VoskUtterance begin(Optional<Grammar> grammar, int alternatives) {
    try {
      Recognizer recognizer = recognizer(grammar);
      recognizer.setWords(true);
      recognizer.setMaxAlternatives(alternatives);
      return new VoskUtterance(recognizer, wordTimeScale);
    } catch (IOException e) {
      throw new RecognizerFailed("libvosk made no recogniser", e);
    }
  }

  /** The rate in hertz that the model was trained for. */
  public int sampleRate() {
    return sampleRate;
  }

  private Recognizer recognizer(Optional<Grammar> grammar) throws IOException {
    return takesGrammars && grammar.isPresent()
        ? new Recognizer(model, sampleRate, grammar.get().json())
        : new Recognizer(model, sampleRate);
  }

  private static short[] slice(short[] samples, int from, int length) {
    return Arrays.copyOfRange(samples, from, from + length);
  }

  @Override
  public void close() {
    model.close();
  }
}
