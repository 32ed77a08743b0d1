package io.orderline.core.report;

import static io.orderline.core.report.Formula.count;
import static io.orderline.core.report.Formula.mean;
import static io.orderline.core.report.Formula.quantile;
import static io.orderline.core.report.Formula.share;
import static io.orderline.core.report.Formula.time;

import io.orderline.core.report.Fact.OfCall;
import io.orderline.core.report.Fact.OfHandover;
import io.orderline.core.report.Fact.OfMiss;
import io.orderline.core.report.Fact.OfTalk;
import io.orderline.core.report.Handover.Fate;
import io.orderline.core.report.LineCall.Outcome;
import java.time.Duration;
import java.util.Locale;

/** The numbers of reports, each as data; docs/reports.md says them in words. */
public enum Metric {
  CALLS(Source.CALLS, count(OfCall.class, _ -> true)),
  CALLS_DONE(Source.CALLS, count(OfCall.class, call -> is(call, Outcome.DONE))),
  CALLS_HANDED_OVER(Source.CALLS, count(OfCall.class, call -> is(call, Outcome.HANDED_OVER))),
  CALLS_LEFT(Source.CALLS, count(OfCall.class, call -> is(call, Outcome.LEFT))),
  CALLS_OPEN(Source.CALLS, count(OfCall.class, call -> is(call, Outcome.OPEN))),
  SELF_SERVICE(Source.CALLS, share(OfCall.class, Metric::withoutPerson, Metric::consulted)),
  SELF_SERVICE_HELD(
      Source.CALLS,
      share(
          OfCall.class,
          call -> is(call, Outcome.DONE) && !call.again(),
          call -> consulted(call) && call.settled() && call.line().recognisable())),
  DIRECT_HANDOVER(
      Source.CALLS,
      count(
          OfCall.class,
          call ->
              consulted(call)
                  && is(call, Outcome.HANDED_OVER)
                  && call.line().exchanges() <= Metric.DIRECT)),
  HANDOVER_AFTER_TALK(
      Source.CALLS,
      count(
          OfCall.class,
          call ->
              consulted(call)
                  && is(call, Outcome.HANDED_OVER)
                  && call.line().exchanges() > Metric.DIRECT)),
  NIGHT_CALLS(Source.CALLS, count(OfCall.class, OfCall::night)),
  NIGHT_COVERAGE(
      Source.CALLS,
      share(
          OfCall.class,
          call -> is(call, Outcome.DONE) || call.answered(),
          call -> call.night() && !is(call, Outcome.OPEN))),

  QUEUED(Source.HANDOVERS, count(OfHandover.class, _ -> true)),
  WAITING(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.WAITING))),
  ANSWERED(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.ANSWERED))),
  ANSWER_RATE(
      Source.HANDOVERS, share(OfHandover.class, of -> is(of, Fate.ANSWERED), Metric::waitsNoMore)),
  EMPTY_ANSWERS(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.EMPTY))),
  ABANDONED(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.ABANDONED))),
  ABANDONED_SOON(Source.HANDOVERS, count(OfHandover.class, of -> of.handover().abandonedSoon())),
  ABANDON_RATE(
      Source.HANDOVERS, share(OfHandover.class, of -> is(of, Fate.ABANDONED), Metric::waitsNoMore)),
  CUT_OFF(
      Source.HANDOVERS,
      count(OfHandover.class, of -> is(of, Fate.CUT_OFF) || of.handover().cutOff())),
  SENT_BACK(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.SENT_BACK))),
  RETURNED(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.RETURNED))),
  SERVICE_LEVEL(
      Source.HANDOVERS,
      share(
          OfHandover.class,
          of -> is(of, Fate.ANSWERED) && of.handover().inTime(),
          of -> waitsNoMore(of) && !of.handover().abandonedSoon())),
  SERVICE_LEVEL_REMOVED(
      Source.HANDOVERS,
      share(
          OfHandover.class,
          of ->
              of.handover().inTime()
                  && (is(of, Fate.ANSWERED)
                      || is(of, Fate.EMPTY)
                      || is(of, Fate.ABANDONED)
                      || is(of, Fate.CALLBACK)),
          Metric::waitsNoMore)),
  SPEED_OF_ANSWER(
      Source.HANDOVERS, mean(OfHandover.class, of -> is(of, Fate.ANSWERED), Metric::waited)),
  SPEED_OF_ANSWER_P90(
      Source.HANDOVERS,
      quantile(90, OfHandover.class, of -> is(of, Fate.ANSWERED), Metric::waited)),
  WAIT_OF_ALL(Source.HANDOVERS, mean(OfHandover.class, Metric::waitsNoMore, Metric::waited)),
  CALLBACKS(Source.HANDOVERS, count(OfHandover.class, of -> is(of, Fate.CALLBACK))),
  CALLBACKS_MADE(
      Source.HANDOVERS,
      share(
          OfHandover.class,
          of -> of.handover().answeredAt().isPresent(),
          of -> is(of, Fate.CALLBACK))),
  CALLBACK_WAIT(
      Source.HANDOVERS,
      mean(
          OfHandover.class,
          of -> of.handover().untilCalledBack().isPresent(),
          of -> of.handover().untilCalledBack().orElse(Duration.ZERO))),

  MISSES(Source.MISSES, count(OfMiss.class, _ -> true)),
  HANDLING(
      Source.TALKS,
      mean(
          OfTalk.class, of -> of.talk().done(), of -> of.talk().talked().plus(of.talk().wrapUp()))),
  TALKING(Source.TALKS, mean(OfTalk.class, of -> of.talk().done(), of -> of.talk().talked())),
  WRAP_UP(Source.TALKS, mean(OfTalk.class, of -> of.talk().done(), of -> of.talk().wrapUp())),
  WRAP_UP_CONFIRMED(
      Source.TALKS, share(OfTalk.class, of -> of.talk().confirmed(), of -> of.talk().done())),

  OCCUPANCY(Source.AGENT_TIME, time(AgentTime::onContact, of -> of.onContact() || of.free())),
  UTILISATION(Source.AGENT_TIME, time(AgentTime::onContact, _ -> true));

  /** Who says so little before he gets a person has wanted one from the beginning. */
  private static final int DIRECT = 3;

  private final Source source;
  private final Formula formula;

  Metric(Source source, Formula formula) {
    this.source = source;
    this.formula = formula;
  }

  public Source source() {
    return source;
  }

  public Formula formula() {
    return formula;
  }

  /** What it is measured in. */
  public Unit unit() {
    return switch (formula.kind()) {
      case COUNT -> Unit.COUNT;
      case SHARE -> Unit.PERCENT;
      case MEAN, QUANTILE -> Unit.SECONDS;
    };
  }

  /** The name in addresses and documents. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a number is measured in. */
  public enum Unit {
    COUNT,
    PERCENT,
    SECONDS
  }

  private static boolean is(OfCall call, Outcome outcome) {
    return call.line().outcome() == outcome;
  }

  /** 仅咨询机器人. */
  private static boolean withoutPerson(OfCall call) {
    return is(call, Outcome.DONE) || is(call, Outcome.LEFT);
  }

  /** A call that is over, and in which the caller said more than one thing (else 直接退出). */
  private static boolean consulted(OfCall call) {
    return !is(call, Outcome.OPEN) && call.line().exchanges() > 1;
  }

  private static boolean is(OfHandover of, Fate fate) {
    return of.handover().fate() == fate;
  }

  private static boolean waitsNoMore(OfHandover of) {
    return !is(of, Fate.WAITING);
  }

  private static Duration waited(OfHandover of) {
    return of.handover().waited().orElse(Duration.ZERO);
  }
}
