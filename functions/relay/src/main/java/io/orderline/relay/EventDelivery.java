package io.orderline.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Brings an event to a function until it is taken, without end while the function is away. What a
 * function turns down, or breaks over again and again while it is well otherwise, becomes a dead
 * letter.
 */
final class EventDelivery {
  private static final Logger LOG = Logger.getLogger(EventDelivery.class);
  private static final int MOST_AT_ONCE = 64;

  private final String function;
  private final FunctionReceiver receiver;
  private final Patience patience;
  private final Reachability reachability;
  private final DeadLetterTopic deadLetters;
  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

  EventDelivery(
      String function,
      FunctionReceiver receiver,
      Patience patience,
      Reachability reachability,
      DeadLetterTopic deadLetters) {
    this.function = function;
    this.receiver = receiver;
    this.patience = patience;
    this.reachability = reachability;
    this.deadLetters = deadLetters;
  }

  /**
   * Brings it.
   *
   * @param ours whether it is still this relay that has to
   * @return whether it need not be brought again
   */
  boolean deliver(ConsumerRecord<String, byte[]> event, BooleanSupplier ours)
      throws InterruptedException {
    int failures = 0;
    long takenBefore = reachability.taken();
    while (reachability.pass(ours)) {
      Answer answer;
      Optional<String> blame;
      try {
        answer = bring(event);
        blame = blame(answer, takenBefore);
      } catch (InterruptedException stopped) {
        reachability.tried();
        throw stopped;
      }
      if (answer instanceof Answer.Taken) {
        return true;
      }
      if (blame.isEmpty()) {
        continue;
      }
      failures++;
      Optional<Duration> wait =
          answer instanceof Answer.Never ? Optional.empty() : patience.waitAfter(failures);
      if (wait.isEmpty()) {
        if (setAside(event, answer, blame.get())) {
          return true;
        }
        failures--;
      }
      TimeUnit.MILLISECONDS.sleep(wait.orElse(patience.first()).toMillis());
    }
    return false;
  }

  private Answer bring(ConsumerRecord<String, byte[]> event) throws InterruptedException {
    atOnce.acquire();
    try {
      return receiver.bring(event);
    } finally {
      atOnce.release();
    }
  }

  /** Why this failure is the event's; nothing where it may be the function's. */
  private Optional<String> blame(Answer answer, long takenBefore) throws InterruptedException {
    return switch (answer) {
      case Answer.Taken _ -> {
        reachability.took();
        yield Optional.empty();
      }
      case Answer.Never(var why, _) -> {
        reachability.there();
        yield Optional.of(why);
      }
      case Answer.Away(var why) -> {
        reachability.away(why);
        yield Optional.empty();
      }
      case Answer.Unclear(var why, var status) -> {
        if (reachability.taken() > takenBefore || status.isPresent() && receiver.healthy()) {
          reachability.there();
          yield Optional.of(why);
        }
        reachability.away(why);
        yield Optional.empty();
      }
    };
  }

  /** Says which event it is and nothing of its data. */
  private boolean setAside(ConsumerRecord<String, byte[]> event, Answer answer, String why)
      throws InterruptedException {
    try {
      deadLetters.keep(event, function, answer.statusCode(), why);
    } catch (KafkaException fault) {
      LOG.warnf("%s; the event %s waits", fault.getMessage(), CloudEvents.id(event));
      return false;
    }
    LOG.warnf(
        "%s did not take the event %s (%s): it is a dead letter",
        function, CloudEvents.id(event), why);
    return true;
  }
}
