package io.orderline.relay;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.fault.FaultKind;
import io.orderline.events.Courier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Brings a function what it did not take. */
record FunctionCourier(String name, FunctionReceiver receiver) implements Courier {

  @Override
  public Uni<Void> bring(CloudEvent event) {
    return Uni.createFrom()
        .item(() -> brought(event))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(
            answer ->
                switch (answer) {
                  case Answer.Taken _ -> Uni.createFrom().voidItem();
                  case Answer.Away(var why) -> failed(why, FaultKind.AWAY);
                  case Answer.Unclear(var why, _) -> failed(why, FaultKind.UNCLEAR);
                  case Answer.Never(var why, _) -> failed(why, FaultKind.REFUSED);
                });
  }

  private Answer brought(CloudEvent event) {
    try {
      return receiver.bring(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Away("the relay stops");
    }
  }

  private static Uni<Void> failed(String why, FaultKind kind) {
    return Uni.createFrom().failure(new NotTaken(why, kind));
  }

  /** It was brought in vain. */
  static final class NotTaken extends RuntimeException implements FaultKind.Told {
    private static final long serialVersionUID = 1L;
    private final FaultKind kind;

    NotTaken(String why, FaultKind kind) {
      super(why, null, false, false);
      this.kind = kind;
    }

    @Override
    public FaultKind faultKind() {
      return kind;
    }
  }
}
