package io.orderline.transcribe.live;

import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.LiveRecognizerContract;
import io.orderline.transcribe.ModelLoading;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The live recogniser as a function in the same process sees it. */
@QuarkusTest
class VoskLiveRecognizerQuarkusTest extends LiveRecognizerContract {
  @Inject LiveRecognizer recognizer;
  @Inject ModelLoading model;

  @Override
  protected LiveRecognizer recognizer() {
    model.transcriber().toCompletableFuture().join();
    return recognizer;
  }

  @Override
  protected boolean listens() {
    return !model.state().equals("none");
  }
}
