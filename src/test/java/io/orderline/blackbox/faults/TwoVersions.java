package io.orderline.blackbox.faults;

import io.orderline.simulator.telephone.Road;
import io.orderline.simulator.telephone.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leads the webhooks of a line to whoever serves it at the moment; where that are several, each
 * call's go to one after the other, so that every turn comes to another process than the turn
 * before.
 */
final class TwoVersions implements Road {
  private final Road straight;
  private final Map<String, Integer> webhooks = new ConcurrentHashMap<>();
  private final Map<String, URI> last = new ConcurrentHashMap<>();
  private volatile List<URI> serving = List.of();

  final AtomicInteger carried = new AtomicInteger();
  final AtomicInteger changes = new AtomicInteger();
  final AtomicInteger notAccepted = new AtomicInteger();
  final Set<String> changed = ConcurrentHashMap.newKeySet();

  TwoVersions(Road straight) {
    this.straight = straight;
  }

  /** From now on these take all that comes. */
  void serve(URI... servers) {
    serving = List.of(servers);
  }

  @Override
  public Webhooks.Reply carry(HttpRequest request, Map<String, String> form) throws IOException {
    List<URI> now = serving;
    String call = form.get("CallSid");
    URI server = now.get(webhooks.merge(call, 1, Integer::sum) % now.size());
    URI before = last.put(call, server);
    if (before != null && !before.equals(server)) {
      changes.incrementAndGet();
      changed.add(call);
    }
    carried.incrementAndGet();
    Webhooks.Reply reply = straight.carry(to(server, request), form);
    if (reply.status() / 100 != 2) {
      notAccepted.incrementAndGet();
    }
    return reply;
  }

  private static HttpRequest to(URI server, HttpRequest request) {
    URI there = URI.create(server + request.uri().getRawPath() + "?" + request.uri().getRawQuery());
    return HttpRequest.newBuilder(request, (_, _) -> true).uri(there).build();
  }
}
