package io.orderline.lab.capacity;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * One function through one day: requests arrive at random around the day's curve, wait for a free
 * place in a ready pod, and are served. The gateway is taken to share requests out perfectly, as
 * Knative's activator nearly does with few places a pod.
 */
final class Simulation {
  private static final int TICK = 2;
  private static final double ZERO_GRACE = 30;

  private final ServedFunction function;
  private final Day day;
  private final ScalingPlan plan;
  private final Random arrivals;
  private final Random services;
  private final Autoscaler autoscaler;
  private final Average stable = new Average(Autoscaler.STABLE_SECONDS);
  private final Average panic = new Average(Autoscaler.PANIC_SECONDS);
  private final Pods pods;
  private final PriorityQueue<Double> ends = new PriorityQueue<>();
  private final ArrayDeque<Double> waiting = new ArrayDeque<>();
  private final DayRecord record = new DayRecord();
  private double now;
  private double inFlightSeconds;
  private double idleSince;

  /**
   * @param seed the same seed gives the same requests, whatever the plan does with them
   */
  Simulation(ServedFunction function, Day day, ScalingPlan plan, long seed) {
    this.function = function;
    this.day = day;
    this.plan = plan;
    this.arrivals = new Random(seed);
    this.services = new Random(~seed);
    this.autoscaler = new Autoscaler(function.concurrency() * ScalingPlan.UTILISATION);
    this.pods = new Pods(function.coldStartMillis() / 1000, plan.at(0));
  }

  DayRecord run() {
    double arrival = nextArrival(0);
    for (int second = 1; second <= Day.SECONDS; second++) {
      while (true) {
        double end = ends.isEmpty() ? Double.POSITIVE_INFINITY : ends.peek();
        double next = Math.min(Math.min(arrival, end), pods.nextReady());
        if (next >= second) {
          break;
        }
        advance(next);
        if (next == end) {
          ends.remove();
        }
        if (next == arrival) {
          waiting.addLast(now);
          arrival = nextArrival(now);
          if (pods.all() == 0) {
            scale(1); // the activator holds the request and asks for a pod at once
          }
        }
        serve();
      }
      advance(second);
      secondIsOver(second);
    }
    return record;
  }

  private void advance(double until) {
    inFlightSeconds += (ends.size() + waiting.size()) * (until - now);
    now = until;
    pods.advance(now);
  }

  private void serve() {
    while (!waiting.isEmpty() && ends.size() < pods.ready() * function.concurrency()) {
      record.served(now, now - waiting.removeFirst());
      ends.add(now + serviceSeconds());
    }
  }

  private void secondIsOver(int second) {
    stable.add(inFlightSeconds);
    panic.add(inFlightSeconds);
    if (inFlightSeconds > 0) {
      idleSince = now;
    }
    inFlightSeconds = 0;
    record.pods(second - 1, pods.all());
    if (second % TICK == 0) {
      scale(autoscaler.decide(now, stable.value(), panic.value(), pods.ready()));
      serve();
    }
  }

  private void scale(int decided) {
    int wanted = decided;
    if (wanted == 0 && now - idleSince < Autoscaler.STABLE_SECONDS + ZERO_GRACE) {
      wanted = Math.min(1, pods.all());
    }
    pods.scaleTo(Math.min(function.maxScale(), Math.max(plan.at(now), wanted)), now);
  }

  /** Thinning: as if the highest rate went on all day, of which each arrival stays by its share. */
  private double nextArrival(double after) {
    double highest = day.highest() * function.requestsPerTurn();
    double time = after;
    while (highest > 0 && time < Day.SECONDS) {
      time += -Math.log(1 - arrivals.nextDouble()) / highest;
      if (arrivals.nextDouble() * highest < day.rate(time) * function.requestsPerTurn()) {
        return time;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Log-normal: never below zero, with a long tail. */
  private double serviceSeconds() {
    double variance = Math.log(1 + function.spread() * function.spread());
    double mean = Math.log(function.serviceMillis() / 1000) - variance / 2;
    return Math.exp(mean + Math.sqrt(variance) * services.nextGaussian());
  }
}
