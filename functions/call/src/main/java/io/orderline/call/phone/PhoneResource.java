package io.orderline.call.phone;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.store.CallStore;
import io.orderline.call.stream.browser.BrowserStreams;
import io.orderline.call.turn.Apology;
import io.orderline.call.turn.CallTurn;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.TurnInput;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
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
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What the browser telephone asks. A call's id is known to the browser alone that began it; it is
 * the browser's right to go on with that call. JSON only: no other site's form can send it.
 */
@Path("/phone")
@PhoneAccess
@Consumes(MediaType.APPLICATION_JSON)
public class PhoneResource {
  private static final Logger LOG = Logger.getLogger(PhoneResource.class);

  private static final String PROVIDER = BrowserStreams.NAME;

  private static final int LONGEST_TYPED = 500;

  private final CallTurn turns;
  private final CallStore store;
  private final DialogueEngine engine;
  private final Tenants tenants;
  private final CallConfig config;
  private final PhoneSound sound;

  PhoneResource(
      CallTurn turns,
      CallStore store,
      DialogueEngine engine,
      Tenants tenants,
      CallConfig config,
      PhoneSound sound) {
    this.turns = turns;
    this.store = store;
    this.engine = engine;
    this.tenants = tenants;
    this.config = config;
    this.sound = sound;
  }

  /** Whom one reaches, and as whom one can call. */
  public record Line(String name, List<Caller> callers) {}

  /** A customer of the demo shop, to call as. */
  public record Caller(String number, String name, String about, Optional<String> aboutEnglish) {}

  /** Who calls; nobody known where the number is withheld. */
  public record Beginning(Optional<String> from) {}

  /** What the caller did: one of the two. */
  public record Done(Optional<String> typed, Optional<String> keys) {}

  /**
   * A call that has begun.
   *
   * @param stream where its sound goes; empty where nobody listens or speaks
   */
  public record Begun(String call, Optional<String> stream, Standing standing) {}

  /** A new address for a call's sound. */
  public record Stream(Optional<String> stream) {}

  @GET
  @Path("line")
  public Line line() {
    return new Line(
        tenants.setting(tenant()).shop().name(),
        config.phone().callers().stream()
            .map(c -> new Caller(c.number(), c.name(), c.about(), c.aboutEnglish()))
            .toList());
  }

  @POST
  @Path("calls")
  public Uni<Response> begin(Beginning beginning) {
    Optional<PhoneNumber> from = beginning.from().map(this::customer);
    CallId call = new CallId(PROVIDER + "-" + UUID.randomUUID());
    return turn(call, new CallEvent.Incoming(call, from, Optional.empty()))
        .map(
            standing ->
                Response.status(Response.Status.CREATED)
                    .entity(new Begun(call.value(), sound.stream(tenant(), call), standing))
                    .build());
  }

  @GET
  @Path("calls/{call}")
  public Uni<Standing> standing(String call) {
    return standing(known(call));
  }

  @POST
  @Path("calls/{call}/turns/{number}")
  public Uni<Standing> turn(String call, int number, Done done) {
    CallId known = known(call);
    var heard = new CallEvent.Heard.Given(input(done));
    return turn(known, new CallEvent.Turn(known, number, 0, heard, Optional.empty()));
  }

  @POST
  @Path("calls/{call}/stream")
  public Stream reconnect(String call) {
    return new Stream(sound.stream(tenant(), known(call)));
  }

  /**
   * A sentence that was said last, as a WAV file; 204 when no voice can say it. Nothing else is
   * spoken here than what the dialogue says.
   */
  @GET
  @Path("calls/{call}/said/{number}/{sentence}")
  @Produces("audio/wav")
  public Uni<Response> said(String call, int number, int sentence) {
    CallId known = known(call);
    return standing(known)
        .map(
            standing ->
                standing.next() == number
                    ? standing.said().stream().skip(sentence).findFirst()
                    : Optional.<String>empty())
        .map(said -> said.orElseThrow(NotFoundException::new))
        .chain(said -> Uni.createFrom().completionStage(sound.say(tenant(), said)))
        .map(
            wav ->
                wav.map(bytes -> Response.ok(bytes).build())
                    .orElseGet(() -> Response.noContent().build()));
  }

  @POST
  @Path("calls/{call}/end")
  public Uni<Void> end(String call) {
    return turns.answer(tenant(), PROVIDER, new CallEvent.Ended(known(call))).replaceWithVoid();
  }

  private Uni<Standing> turn(CallId call, CallEvent event) {
    return turns
        .answer(tenant(), PROVIDER, event)
        .chain(() -> standing(call))
        .ifNoItem()
        .after(config.turnTimeout())
        .fail()
        .onFailure(fault -> !(fault instanceof NotFoundException))
        .recoverWithItem(
            fault -> {
              LOG.errorf(fault, "a turn of call %s failed", call);
              return Standing.sorry(Apology.to(event, tenants.setting(tenant())));
            });
  }

  private Uni<Standing> standing(CallId call) {
    return store
        .loadLast(tenant(), call)
        .map(
            found ->
                found
                    .map(known -> Standing.of(known, engine.book()))
                    .orElseThrow(NotFoundException::new));
  }

  private TenantId tenant() {
    return tenants.find(null).orElseThrow(NotFoundException::new);
  }

  /** Only a demo customer's number may be called from. */
  private PhoneNumber customer(String number) {
    return config.phone().callers().stream()
        .filter(caller -> caller.number().equals(number))
        .findFirst()
        .flatMap(caller -> PhoneNumber.read(caller.number()))
        .orElseThrow(() -> new BadRequestException("call as one of the callers that are listed"));
  }

  /** Calls that came by telephone are none of the browser's business. */
  private static CallId known(String call) {
    if (!call.matches(PROVIDER + "-[0-9a-f-]{36}")) {
      throw new NotFoundException();
    }
    return new CallId(call);
  }

  private static TurnInput input(Done done) {
    try {
      if (done.typed().isPresent() != done.keys().isPresent()) {
        return done.keys()
            .<TurnInput>map(TurnInput.Keyed::new)
            .orElseGet(() -> new TurnInput.Heard(typed(done.typed().orElseThrow())));
      }
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e.getMessage());
    }
    throw new BadRequestException("a turn is either typed or keys");
  }

  private static Transcript typed(String text) {
    if (text.length() > LONGEST_TYPED) {
      throw new IllegalArgumentException(
          "what is typed has at most " + LONGEST_TYPED + " characters");
    }
    return Transcript.of(text.strip());
  }
}
