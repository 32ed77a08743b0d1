package io.orderline.core.speech;

import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.function.Consumer;

/** The need to know what is being said while it is said. */
public interface LiveRecognizer {

  /**
   * Opens an ear for one line. Returns at once.
   *
   * @param sampleRate of the sound that it will be given, in hertz: 8000 or 16000
   * @param hearer is told what is heard, in order, one thing at a time, on a thread of the
   *     recogniser's: it hands on and returns
   * @return empty where no model is loaded, or where as many lines are listened to as this machine
   *     can follow: listen by other means
   */
  Optional<LiveRecognition> open(TenantId tenant, int sampleRate, Consumer<Hearing> hearer);
}
