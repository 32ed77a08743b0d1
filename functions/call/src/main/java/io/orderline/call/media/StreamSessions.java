package io.orderline.call.media;

import io.orderline.call.CallConfig;
import io.orderline.call.conversation.CallCards;
import io.orderline.call.conversation.CallHandover;
import io.orderline.call.conversation.CallTurn;
import io.orderline.call.conversation.TurnContexts;
import io.orderline.call.store.StreamStore;
import io.orderline.call.tape.Recorder;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.Speaker;
import io.orderline.telephony.StreamTokens;
import io.orderline.telephony.browser.DeskStreams;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The streams that are open in this process; lets them finish before it ends. */
@ApplicationScoped
public class StreamSessions {
  private static final Logger LOG = Logger.getLogger(StreamSessions.class);

  /** For the last messages of calls that another process takes over. */
  private static final Duration HANDING_ON = Duration.ofSeconds(2);

  final CallTurn turns;
  final CallHandover handover;
  final CallCards cards;
  final Handoffs handoffs;
  final StreamTokens tokens;
  final StreamStore store;
  final Recorder recorder;
  final TurnContexts contexts;
  final CallConfig config;
  final Vertx vertx;
  private final Instance<Speaker> speaker;
  private final Instance<LiveRecognizer> recognizer;
  private final Draining draining;
  private final Set<StreamSession> open = ConcurrentHashMap.newKeySet();
  private final Map<CallId, PersonSession> persons = new ConcurrentHashMap<>();
  private final CountDownLatch drained = new CountDownLatch(1);

  StreamSessions(
      CallTurn turns,
      CallHandover handover,
      CallCards cards,
      Handoffs handoffs,
      StreamTokens tokens,
      StreamStore store,
      Recorder recorder,
      TurnContexts contexts,
      CallConfig config,
      Vertx vertx,
      Instance<Speaker> speaker,
      Instance<LiveRecognizer> recognizer,
      Draining draining) {
    this.turns = turns;
    this.handover = handover;
    this.cards = cards;
    this.handoffs = handoffs;
    this.tokens = tokens;
    this.store = store;
    this.recorder = recorder;
    this.contexts = contexts;
    this.config = config;
    this.vertx = vertx;
    this.speaker = speaker;
    this.recognizer = recognizer;
    this.draining = draining;
  }

  /** Our voice, where this process has one. */
  Optional<Speaker> speaker() {
    return speaker.isResolvable() ? Optional.of(speaker.get()) : Optional.empty();
  }

  /** Our ear, where this process has one. */
  Optional<LiveRecognizer> recognizer() {
    return recognizer.isResolvable() ? Optional.of(recognizer.get()) : Optional.empty();
  }

  OpenStream open(StreamGate.Ticket ticket, WebSocketConnection connection) {
    if (ticket.protocol().name().equals(DeskStreams.NAME)) {
      return new AgentSeat(
          this, ticket, new Wire(connection, config.stream().maxUnsent()), Vertx.currentContext());
    }
    StreamSession session =
        new StreamSession(
            this,
            ticket,
            new Wire(connection, config.stream().maxUnsent()),
            Vertx.currentContext());
    open.add(session);
    return session;
  }

  /** The callers of this process who wait for a person or talk to one. */
  Map<CallId, PersonSession> persons() {
    return persons;
  }

  void closed(StreamSession session) {
    open.remove(session);
    if (draining.begun() && open.isEmpty()) {
      drained.countDown();
    }
  }

  /**
   * Takes no new calls, lets the running ones go on for a while, then hands them on. All else in
   * the process works until this returns.
   */
  void drain(@Observes ShutdownDelayInitiatedEvent end) {
    draining.begin();
    if (open.isEmpty()) {
      return;
    }
    LOG.infof("waiting for %d calls to end", open.size());
    try {
      if (!drained.await(config.stream().drain().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.infof("handing %d calls on", open.size());
        open.forEach(StreamSession::handOn);
        drained.await(HANDING_ON.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
