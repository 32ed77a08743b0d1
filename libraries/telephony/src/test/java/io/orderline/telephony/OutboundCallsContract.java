package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.outbound.OutboundCall;
import io.orderline.core.outbound.OutboundCalls;
import io.orderline.core.outbound.OutboundEnd;
import io.orderline.core.outbound.OutboundStatus;
import io.orderline.core.outbound.Placement;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The contract of every provider that places calls. The provider's fake speaks its documented
 * protocol and answers each number as its constant says.
 */
public abstract class OutboundCallsContract {
  protected static final TenantId DEMO = new TenantId("demo");
  protected static final PhoneNumber LIN = new PhoneNumber("13512348765");

  /** A number that every fake says is none. */
  protected static final PhoneNumber NOBODY = new PhoneNumber("13000000000");

  /** A number that every fake says the account has no right to call. */
  protected static final PhoneNumber FORBIDDEN = new PhoneNumber("13000000001");

  /** A number for which every fake says that the secret is wrong. */
  protected static final PhoneNumber WRONG_SECRET = new PhoneNumber("13000000002");

  /** The id of the call that every fake places. */
  protected static final CallId PLACED = new CallId("CA00000000000000000000000000000001");

  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration HASTY = Duration.ofMillis(200);

  /** The adapter, which waits so long for an answer. */
  protected abstract OutboundProvider provider(Duration timeout);

  protected abstract FakeSystem system();

  /** Stops the provider's server, so that nobody listens at its address. */
  protected abstract void hangUp();

  /** The webhook that tells of the call, at the address that the provider was given. */
  protected abstract WebRequest told(FakeSystem.Request placement, OutboundEnd end);

  /** The webhook that tells that the call rings. */
  protected abstract WebRequest ringing(FakeSystem.Request placement);

  /** Whether the provider was asked to detect machines. */
  protected abstract boolean detectsMachines(FakeSystem.Request placement);

  @Test
  void anAcceptedCallHasAnId() {
    assertThat(place(call(LIN))).isEqualTo(new Placement.Placed(PLACED));
  }

  @Test
  void aNumberThatIsNoneIsRefusedForGood() {
    assertThat(place(call(NOBODY))).isInstanceOf(Placement.Refused.class);
  }

  @Test
  void whatAnOperatorCanPutRightMayBePlacedAgain() {
    assertUnavailable(place(call(FORBIDDEN)), false);
    assertUnavailable(place(call(WRONG_SECRET)), false);
  }

  @Test
  void aTenantWithoutAnAccountPlacesNothing() {
    var call = new OutboundCall(new TenantId("other"), LIN, LIN, "parcel.1", false);
    assertUnavailable(place(call), false);
    assertThat(system().requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"BUSY", "SILENT"})
  void afterAFaultTheCallIsPerhapsPlaced(Fault fault) {
    system().fail(fault);
    assertUnavailable(place(call(LIN)), true);
    assertThat(system().requests()).as("never tried again").hasSize(1);
  }

  @Test
  void aProviderThatIsSlowHasPerhapsPlacedTheCall() {
    system().fail(Fault.SILENT);
    assertUnavailable(place(provider(HASTY), call(LIN)), true);
  }

  @Test
  void aProviderThatHasTooManyRequestsPlacesNothingAndIsLeftAlone() {
    OutboundProvider provider = provider(PATIENT);
    system().fail(Fault.BUSY);
    assertUnavailable(place(provider, call(LIN)), false);
    assertUnavailable(place(provider, call(LIN)), false);
    assertThat(system().requests()).hasSize(1);
  }

  @Test
  void aProviderThatIsNotThereHasPlacedNothing() {
    OutboundProvider provider = provider(PATIENT);
    hangUp();
    assertUnavailable(place(provider, call(LIN)), false);
  }

  @Test
  void aProviderThatKeepsFailingIsLeftAloneWhichPlacesNothing() {
    OutboundProvider provider = provider(PATIENT);
    system().fail(Fault.BROKEN, 10);
    for (int i = 0; i < 10; i++) {
      assertUnavailable(place(provider, call(LIN)), true);
    }
    assertUnavailable(place(provider, call(LIN)), false);
    assertThat(system().requests()).hasSize(10);
  }

  /** Nobody drops duplicates, so the caller keeps the keys; see {@link OutboundCalls}. */
  @Test
  void theSameKeyIsPlacedAsOftenAsItIsAsked() {
    OutboundProvider provider = provider(PATIENT);
    place(provider, call(LIN));
    place(provider, call(LIN));
    assertThat(system().requests()).hasSize(2);
  }

  @Test
  void theStatusOfACallWhoseAnswerWasLostCarriesItsKey() {
    system().fail(Fault.CUT_OFF);
    OutboundProvider provider = provider(PATIENT);
    assertUnavailable(place(provider, call(LIN)), true);

    assertThat(provider.status(ringing(system().requests().getFirst())))
        .isEqualTo(new OutboundStatus("parcel.1", PLACED, Optional.empty()));
  }

  @Test
  void everyEndIsTold() {
    OutboundProvider provider = provider(PATIENT);
    place(provider, call(LIN));
    FakeSystem.Request placement = system().requests().getFirst();

    for (OutboundEnd end : ends()) {
      assertThat(provider.status(told(placement, end)))
          .isEqualTo(new OutboundStatus("parcel.1", PLACED, Optional.of(end)));
    }
  }

  @Test
  void aStatusOfACallThatWeDidNotPlaceIsRefused() {
    OutboundProvider provider = provider(PATIENT);
    place(provider, call(LIN));
    WebRequest told = told(system().requests().getFirst(), new OutboundEnd.Busy());

    for (Map<String, List<String>> query :
        List.of(Map.<String, List<String>>of(), Map.of("outbound", List.of("<key>")))) {
      var other =
          new WebRequest(
              told.method(), told.url(), told.headers(), query, told.form(), told.body());
      assertThatThrownBy(() -> provider.status(other)).isInstanceOf(BadWebhook.class);
    }
  }

  @Test
  void machinesAreDetectedWhereThatIsWanted() {
    OutboundProvider provider = provider(PATIENT);
    place(provider, call(LIN));
    place(provider, new OutboundCall(DEMO, LIN, LIN, "parcel.2", true));

    assertThat(system().requests()).extracting(this::detectsMachines).containsExactly(false, true);
  }

  /** One of each end that the provider can tell. */
  protected abstract Iterable<OutboundEnd> ends();

  protected static OutboundCall call(PhoneNumber to) {
    return new OutboundCall(DEMO, to, new PhoneNumber("862160000001"), "parcel.1", false);
  }

  private Placement place(OutboundCall call) {
    return place(provider(PATIENT), call);
  }

  protected static Placement place(OutboundCalls calls, OutboundCall call) {
    return calls.place(call).toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static void assertUnavailable(Placement placement, boolean perhapsPlaced) {
    assertThat(placement)
        .isInstanceOfSatisfying(
            Placement.Unavailable.class,
            unavailable -> {
              assertThat(unavailable.perhapsPlaced()).isEqualTo(perhapsPlaced);
              assertThat(unavailable.reason()).doesNotContain(LIN.digits());
            });
  }
}
