package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.blackbox.faults.HandoffRoad;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.Presence;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.MediaStream;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.StreamAddress;
import io.orderline.simulator.telephone.Telephone;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Callers of the providers wait for an agent of the desk on the stream of their call, and talk to
 * him there: signed webhooks, real streams, sound compared at both ends.
 */
class ProviderQueuesIT {
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String KNOWN = "18670352914";
  private static final String AGENT = "xiaoli";
  private static final Tone CALLERS = new Tone(700);
  private static final Tone AGENTS = new Tone(1300);

  private static final ScheduledExecutorService TICKER =
      Executors.newSingleThreadScheduledExecutor();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Shop shop;
  private static HandoffRoad road;

  @BeforeAll
  static void open() {
    Map<String, String> settings = new HashMap<>();
    settings.put("orderline.speak.espeak.program", ToneVoice.program().toString());
    settings.put("orderline.peer.token", Shop.TOKEN);
    settings.put("orderline.tenants.demo.queues.general.title", "客服");
    settings.put("orderline.tenants.demo.queues.general.accept", "100s");
    settings.put("orderline.tenants.demo.queues.general.wrap-up", "100s");
    shop = Shop.open(settings);
    shop.orSkipIfDeaf();
    road = new HandoffRoad(shop.server().url(), Shop.TOKEN);
  }

  @AfterAll
  static void close() {
    shop.close();
    TICKER.shutdownNow();
    CLIENT.close();
  }

  @AfterEach
  void theAgentGoesHome() {
    DeskView view = look();
    view.call()
        .filter(call -> call.phase().equals("wrapping-up"))
        .ifPresent(call -> act(new DeskAct.WrapUp(new ContactId(call.contact()), "solved")));
    act(new DeskAct.Choose(Presence.SIGNED_OUT, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Shop.Provider.class)
  void callerAndAgentHearEachOtherAndTheLineGoesOn(Shop.Provider provider) throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      act(new DeskAct.Choose(Presence.IDLE, Optional.empty()));
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      try (MediaStream caller = stream(call, provider)) {
        wantsAPerson(caller);
        ContactId contact = rings(call);
        assertThat(look().call().orElseThrow().card().summary()).isNotEmpty();

        act(new DeskAct.Accept(contact));
        try (MediaStream agent = seat(call)) {
          caller.playout().listen();
          agent.voice().say(AGENTS.mulaw(4));
          caller.voice().say(CALLERS.mulaw(4));
          until("the caller hears the agent", () -> heard(caller, AGENTS, CALLERS));
          until("the agent hears the caller", () -> heard(agent, CALLERS, AGENTS));

          act(new DeskAct.GiveBack(contact, Optional.empty()));
          until("the line has the caller again", () -> state(call).equals("talking"));
          agent.closed().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        caller.playout().awaitQuiet(QUIET, PATIENCE);
        int turns = turns(call);
        caller.press("2");
        until("a turn after that", () -> turns(call) > turns);
        caller.hangUp();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Shop.Provider.class)
  void aStreamThatBreaksWhileTheCallerWaitsIsOpenedAgainAndHeKeepsHisPlace(Shop.Provider provider)
      throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      act(new DeskAct.Choose(Presence.IDLE, Optional.empty()));
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      ContactId contact;
      try (MediaStream caller = stream(call, provider)) {
        wantsAPerson(caller);
        contact = rings(call);
      }
      call.streamEnds();
      try (MediaStream again = stream(call, provider)) {
        act(new DeskAct.Accept(contact));
        try (MediaStream agent = seat(call)) {
          agent.voice().say(AGENTS.mulaw(4));
          until("the caller hears the agent", () -> heard(again, AGENTS, CALLERS));
          act(new DeskAct.HangUp(contact));
          until("the line has the caller again", () -> !state(call).equals("handed_over"));
        }
        again.hangUp();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Shop.Provider.class)
  void whoHangsUpRingsNoMore(Shop.Provider provider) throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      act(new DeskAct.Choose(Presence.IDLE, Optional.empty()));
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      try (MediaStream caller = stream(call, provider)) {
        wantsAPerson(caller);
        rings(call);
        caller.hangUp();
      }
      call.hangsUp();
      until("nothing rings", () -> look().call().isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(Shop.Provider.class)
  void whoKeepsHisPlaceMayHangUpAndIsCalledWhenItIsHisTurn(Shop.Provider provider)
      throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      act(new DeskAct.Choose(Presence.IDLE, Optional.empty()));
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      try (MediaStream caller = stream(call, provider)) {
        wantsAPerson(caller);
        rings(call);
        caller.press("3");
        caller.closed().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      call.streamEnds();
      assertThat(call.ending()).containsInstanceOf(Ending.Hangup.class);
      until(
          "the agent is to call him",
          () -> look().call().filter(ringing -> !ringing.onLine()).isPresent());
      ContactId contact = new ContactId(look().call().orElseThrow().contact());
      act(new DeskAct.Accept(contact));
      act(new DeskAct.HangUp(contact));
    }
  }

  @ParameterizedTest
  @EnumSource(Shop.Provider.class)
  void whereNobodyIsAtTheDeskTheProviderPutsThrough(Shop.Provider provider) throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      try (MediaStream caller = stream(call, provider)) {
        wantsAPerson(caller);
        caller.closed().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      call.streamEnds();
      assertThat(call.ending()).containsInstanceOf(Ending.Transfer.class);
    }
  }

  private static void wantsAPerson(MediaStream caller) throws Exception {
    caller.playout().awaitQuiet(QUIET, PATIENCE);
    caller.press("0");
  }

  private static ContactId rings(PhoneCall call) throws Exception {
    until(
        "the desk rings",
        () ->
            look()
                .call()
                .filter(ringing -> ringing.call().equals(call.id()))
                .filter(ringing -> ringing.phase().equals("ringing"))
                .isPresent());
    return new ContactId(look().call().orElseThrow().contact());
  }

  /** The agent's sound, opened as the desk's page does. */
  private static MediaStream seat(PhoneCall call) throws Exception {
    until("a way in", () -> look().call().flatMap(DeskView.Call::seat).isPresent());
    String seat = look().call().flatMap(DeskView.Call::seat).orElseThrow();
    var where = new StreamAddress(URI.create(ws() + seat), 8000);
    return MediaStream.open(shop.line(Shop.DEMO), where, call.id(), CLIENT, TICKER, "none");
  }

  private static String ws() {
    return "ws" + shop.server().url().toString().substring("http".length());
  }

  private static boolean heard(MediaStream stream, Tone theirs, Tone own) {
    byte[] heard = stream.playout().heard();
    return theirs.powerIn(heard) > 1e-3 && theirs.powerIn(heard) > 10 * own.powerIn(heard);
  }

  private static DeskView look() {
    return act(new DeskAct.Look());
  }

  private static DeskView act(DeskAct act) {
    return road.desk(AGENT, act);
  }

  private static void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static MediaStream stream(PhoneCall call, Shop.Provider provider)
      throws MediaStream.Refused {
    return MediaStream.open(
        shop.line(Shop.DEMO, provider), call.stream().orElseThrow(), call.id(), CLIENT, TICKER);
  }

  private static String state(PhoneCall call) throws Exception {
    return shop.database()
        .value(
            "select cast(state as jsonb) ->> 'type' from call.call where id = '%s'"
                .formatted(call.id()));
  }

  private static int turns(PhoneCall call) throws Exception {
    return Integer.parseInt(
        shop.database().value("select turns from call.call where id = '" + call.id() + "'"));
  }
}
