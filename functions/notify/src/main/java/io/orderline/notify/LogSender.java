package io.orderline.notify;

import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Sends nothing: says in the log what would be sent, without number and text. */
@Singleton
class LogSender implements SmsSender {
  private static final Logger LOG = Logger.getLogger(LogSender.class);

  @Override
  public String provider() {
    return "log";
  }

  @Override
  public CompletionStage<Outcome> send(SmsMessage message) {
    LOG.infof("%s (%d characters)", message, message.text().length());
    return CompletableFuture.completedStage(new Outcome.Sent("log " + message.key()));
  }
}
