package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.call.store.StreamStore;
import io.orderline.call.store.StreamStore.LastStream;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Reply;
import io.orderline.telephony.StreamEnding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Continues a call after its stream: repeats the last answer on a new stream, leaves out the words
 * that the caller heard in full, or leaves speech to the provider when ours failed.
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
                found
                    .map(call -> goOn(tenant, call, resumed))
                    .orElseGet(() -> begin(tenant, provider, resumed)));
  }

  private Uni<Reply> begin(TenantId tenant, String provider, CallEvent.Resumed resumed) {
    return opening.incoming(tenant, provider, resumed.call(), resumed.from(), Optional.empty());
  }

  private Uni<Reply> goOn(TenantId tenant, StoredCall call, CallEvent.Resumed resumed) {
    return streams
        .last(tenant, resumed.call())
        .map(stream -> reply(call, stream, resumed.streams()));
  }

  private static Reply reply(StoredCall call, Optional<LastStream> stream, int streams) {
    List<VoiceCommand> last = call.asked().map(TurnRecord::commands).orElse(List.of());
    if (call.state() instanceof CallState.Ended || last.isEmpty()) {
      return CallOpening.FAREWELL;
    }
    boolean badLine = streams >= MOST_STREAMS;
    if (waits(call, stream) && !badLine) {
      return new Reply(List.of(new VoiceCommand.Ask(new Expectation.Anything())), call.turns(), 0);
    }
    Optional<StreamEnding> ending = stream.flatMap(LastStream::ending);
    boolean said = ending.filter(StreamEnding.SAID::equals).isPresent();
    boolean speechless = ending.filter(StreamEnding.SPEECHLESS::equals).isPresent();
    return new Reply(
        said ? last.stream().filter(CallResumption::callControl).toList() : last,
        call.turns(),
        speechless || badLine ? 1 : 0);
  }

  /**
   * Whether the caller was in a queue of ours, or with its agent, when the stream broke: there he
   * goes on, on a new stream. A stream that we left for the provider to put him through is done.
   */
  private static boolean waits(StoredCall call, Optional<LastStream> stream) {
    return call.state() instanceof CallState.HandedOver
        && stream.filter(LastStream::brokeOff).isPresent();
  }

  /** What is not speech. */
  private static boolean callControl(VoiceCommand command) {
    return command instanceof VoiceCommand.Transfer || command instanceof VoiceCommand.Hangup;
  }
}
