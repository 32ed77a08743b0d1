package io.orderline.console.calls;

import io.orderline.console.lag.ListLag;
import io.orderline.core.event.Event;
import io.orderline.core.event.TurnEvent.CallChanged;
import io.orderline.core.records.CallRecords;
import io.orderline.core.tenant.Tenants;
import io.orderline.events.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Looks at a call again when it has changed. */
@Singleton
class CallChangedHandler implements EventHandler<CallChanged> {
  private final CallRecords records;
  private final Tenants tenants;
  private final SeenCalls seen;
  private final ListLag lag;
  private final Clock clock;

  CallChangedHandler(
      CallRecords records, Tenants tenants, SeenCalls seen, ListLag lag, Clock clock) {
    this.records = records;
    this.tenants = tenants;
    this.seen = seen;
    this.lag = lag;
    this.clock = clock;
  }

  @Override
  public String consumer() {
    return "console.calls";
  }

  @Override
  public Class<CallChanged> takes() {
    return CallChanged.class;
  }

  /** A call that is gone by now was kept long enough. */
  @Override
  public Uni<Effect> prepare(Event<CallChanged> event) {
    return new CallReading(records, tenants)
        .after(event.payload().turn(), event.tenant(), event.payload().call())
        .map(
            found ->
                found
                    .<Effect>map(
                        facts ->
                            session ->
                                seen.tell(session, event.tenant(), facts, clock.instant())
                                    .invoke(() -> lag.shown(session, "calls", event.time())))
                    .orElse(Effect.NONE));
  }
}
