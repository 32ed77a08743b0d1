package io.orderline.call.turn;

import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.call.store.StreamEnding;
import io.orderline.call.store.StreamStore;
import io.orderline.core.call.CallState;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * How a call goes on when its stream is over: the last answer again, on a new stream; without the
 * words where they were all heard; by the provider's own voice where ours is lost.
 */
@ApplicationScoped
public class CallResumption {
  /** A call that needs more streams than this has a bad line: the provider speaks and listens. */
  private static final int MOST_STREAMS = 5;

  private final CallStore calls;
  private final StreamStore streams;
  private final CallOpening opening;

  CallResumption(CallStore calls, StreamStore streams, CallOpening opening) {
    this.calls = calls;
    this.streams = streams;
    this.opening = opening;
  }

  /** What the line does next. */
  Uni<Reply> resume(TenantId tenant, String provider, CallEvent.Resumed resumed) {
    return calls
        .loadLast(tenant, resumed.call())
        .chain(
            found ->
                found.isEmpty()
                    ? opening.incoming(
                        tenant, provider, resumed.call(), resumed.from(), Optional.empty())
                    : streams
                        .lastEnding(tenant, resumed.call())
                        .map(ending -> reply(found.get(), ending, resumed.streams())));
  }

  private static Reply reply(StoredCall call, Optional<StreamEnding> ending, int streams) {
    List<VoiceCommand> last = call.asked().map(TurnRecord::commands).orElse(List.of());
    if (call.state() instanceof CallState.Ended || last.isEmpty()) {
      return CallOpening.FAREWELL;
    }
    boolean said = ending.filter(StreamEnding.SAID::equals).isPresent();
    boolean speechless = ending.filter(StreamEnding.SPEECHLESS::equals).isPresent();
    return new Reply(
        said ? last.stream().filter(CallResumption::ofTheLine).toList() : last,
        call.turns(),
        speechless || streams >= MOST_STREAMS ? 1 : 0);
  }

  /** What is no word to the caller. */
  private static boolean ofTheLine(VoiceCommand command) {
    return command instanceof VoiceCommand.Transfer || command instanceof VoiceCommand.Hangup;
  }
}
