package io.orderline.notify;

import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsUnavailable;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that is down or refuses as a test wants it to. */
@Singleton
class MoodySender implements SmsSender {
  final List<SmsMessage> sent = new CopyOnWriteArrayList<>();
  private final Queue<Mood> moods = new ArrayDeque<>();

  enum Mood {
    DOWN,
    REFUSES
  }

  synchronized void next(Mood... coming) {
    moods.addAll(List.of(coming));
  }

  @Override
  public String provider() {
    return "moody";
  }

  @Override
  public synchronized CompletionStage<Outcome> send(SmsMessage message) {
    return switch (moods.poll()) {
      case DOWN -> CompletableFuture.failedStage(new SmsUnavailable("down", null));
      case REFUSES -> CompletableFuture.completedStage(new Outcome.Refused("number on blocklist"));
      case null -> {
        sent.add(message);
        yield CompletableFuture.completedStage(new Outcome.Sent("receipt " + sent.size()));
      }
    };
  }
}
