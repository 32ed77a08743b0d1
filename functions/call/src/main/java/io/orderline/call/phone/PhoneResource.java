package io.orderline.call.phone;

import io.orderline.access.web.BadRequest;
import io.orderline.access.web.Public;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.Tenants;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Intake;
import io.orderline.telephony.browser.BrowserConfig;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** What the browser telephone asks. JSON only: no other site's form can send it. */
@Path("/phone")
@PhoneAccess
@Consumes(MediaType.APPLICATION_JSON)
@Public("a demonstration that PhoneFilter switches on")
public class PhoneResource {
  private static final int LONGEST_TYPED = 500;

  private final BrowserCalls calls;
  private final Tenants tenants;
  private final BrowserConfig config;
  private final PhoneSound sound;

  PhoneResource(BrowserCalls calls, Tenants tenants, BrowserConfig config, PhoneSound sound) {
    this.calls = calls;
    this.tenants = tenants;
    this.config = config;
    this.sound = sound;
  }

  /** The shop that answers, and the customers to call as. */
  public record Line(String name, List<Caller> callers) {}

  /** A customer of the demo shop, to call as. */
  public record Caller(String number, String name, String about, Optional<String> aboutEnglish) {}

  /** The caller; empty where the number is withheld. */
  public record Beginning(Optional<String> from) {}

  /** What the caller did: one of the two. */
  public record Done(Optional<String> typed, Optional<String> keys) {}

  /**
   * A call that has begun.
   *
   * @param stream where its sound goes; empty where this process cannot listen or speak
   */
  public record Begun(String call, Optional<String> stream, CallSnapshot standing) {}

  /** A new address for a call's sound. */
  public record Stream(Optional<String> stream) {}

  @GET
  @Path("line")
  public Line line() {
    return new Line(
        tenants.of(calls.tenant()).name(),
        config.callers().stream()
            .map(c -> new Caller(c.number(), c.name(), c.about(), c.aboutEnglish()))
            .toList());
  }

  @POST
  @Path("calls")
  public Uni<Response> begin(Beginning beginning) {
    Optional<PhoneNumber> from = beginning.from().map(this::customer);
    CallId call = BrowserCalls.newId();
    return calls
        .turn(new CallEvent.Incoming(call, from, Optional.empty()))
        .map(
            standing ->
                Response.status(Response.Status.CREATED)
                    .entity(new Begun(call.value(), sound.stream(calls.tenant(), call), standing))
                    .build());
  }

  @GET
  @Path("calls/{call}")
  public Uni<CallSnapshot> standing(String call) {
    return calls.standing(BrowserCalls.known(call));
  }

  @POST
  @Path("calls/{call}/turns/{number}")
  public Uni<CallSnapshot> turn(String call, int number, Done done) {
    var heard = new CallEvent.Heard.Given(input(done));
    return calls.turn(
        new CallEvent.Turn(BrowserCalls.known(call), number, 0, heard, Optional.empty()));
  }

  @POST
  @Path("calls/{call}/stream")
  public Stream reconnect(String call) {
    return new Stream(sound.stream(calls.tenant(), BrowserCalls.known(call)));
  }

  /**
   * A sentence that was said last, as a WAV file; 204 when no voice can say it. Nothing else is
   * spoken here than what the dialogue says.
   */
  @GET
  @Path("calls/{call}/said/{number}/{sentence}")
  @Produces("audio/wav")
  public Uni<Response> said(String call, int number, int sentence) {
    return calls
        .standing(BrowserCalls.known(call))
        .map(
            standing ->
                standing.next() == number
                    ? standing.said().stream().skip(sentence).findFirst()
                    : Optional.<String>empty())
        .map(said -> said.orElseThrow(NotFoundException::new))
        .chain(said -> Uni.createFrom().completionStage(sound.say(calls.tenant(), said)))
        .map(
            wav ->
                wav.map(bytes -> Response.ok(bytes).build())
                    .orElseGet(() -> Response.noContent().build()));
  }

  @POST
  @Path("calls/{call}/end")
  public Uni<Void> end(String call) {
    return calls.end(BrowserCalls.known(call));
  }

  /** Only a demo customer's number may be called from. */
  private PhoneNumber customer(String number) {
    return config.callers().stream()
        .filter(caller -> caller.number().equals(number))
        .findFirst()
        .flatMap(caller -> PhoneNumber.read(caller.number()))
        .orElseThrow(() -> BadRequest.because("call as one of the callers that are listed"));
  }

  private static TurnInput input(Done done) {
    try {
      if (done.typed().isPresent() != done.keys().isPresent()) {
        return done.keys()
            .<TurnInput>map(TurnInput.Keyed::new)
            .orElseGet(() -> new TurnInput.Heard(typed(done.typed().orElseThrow())));
      }
    } catch (IllegalArgumentException e) {
      throw BadRequest.because(e.getMessage());
    }
    throw BadRequest.because("a turn is either typed or keys");
  }

  private static Transcript typed(String text) {
    if (text.length() > LONGEST_TYPED) {
      throw new IllegalArgumentException(
          "what is typed has at most " + LONGEST_TYPED + " characters");
    }
    return Transcript.of(Intake.spoken(text));
  }
}
