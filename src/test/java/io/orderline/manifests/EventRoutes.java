package io.orderline.manifests;

import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Events reach exactly the functions that handle them, no event is lost when one cannot, and who
 * sleeps is woken for what it has to try again.
 */
final class EventRoutes implements Rule {
  private static final Pattern HANDLER = Pattern.compile("implements EventHandler<(\\w+)>");
  private static final String WAKE = "ORDERLINE_RELAY_WAKE_";

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    List<Manifest> triggers = manifests.of("eventing.knative.dev", "Trigger").toList();
    Set<String> routed = new TreeSet<>();
    for (Manifest trigger : triggers) {
      String type = trigger.at("/spec/filter/attributes/type").asText();
      routed.add(trigger.at("/spec/subscriber/ref/name").asText() + " " + type);
      if (EventType.named(type).isEmpty()) {
        broken.add(trigger + " waits for " + type + ", which nobody tells");
      }
      if (trigger.at("/spec/delivery/deadLetterSink/ref/name").isMissingNode()
          || trigger.at("/spec/delivery/retry").asInt() < 1) {
        broken.add(trigger + " loses what cannot be delivered");
      }
      String broker = trigger.at("/spec/broker").asText();
      if (manifests.find("eventing.knative.dev", "Broker", broker).isEmpty()) {
        broken.add(trigger + " asks a Broker that does not exist");
      }
    }
    if (!triggers.isEmpty() && !routed.equals(handled(manifests))) {
      broken.add("Triggers route " + routed + ", but there are handlers for " + handled(manifests));
    }
    for (String function : sleepers(manifests)) {
      broken.add("the relay does not wake " + function + " for what it has to try again");
    }
    return broken;
  }

  /** Functions that handle events and that the relay, where there is one, does not wake. */
  private static Set<String> sleepers(Manifests manifests) {
    Set<String> sleepers = new TreeSet<>();
    manifests.pods().stream()
        .filter(pod -> pod.owner().name().equals("relay"))
        .forEach(
            relay -> {
              handled(manifests).forEach(route -> sleepers.add(route.split(" ")[0]));
              relay.containers().stream()
                  .flatMap(container -> container.path("env").findValuesAsText("name").stream())
                  .filter(name -> name.startsWith(WAKE))
                  .map(name -> name.substring(WAKE.length()).toLowerCase(Locale.ROOT))
                  .forEach(sleepers::remove);
            });
    return sleepers;
  }

  /** What the functions handle by their sources: "function type". */
  private static Set<String> handled(Manifests manifests) {
    Set<String> handled = new TreeSet<>();
    for (String function : manifests.functions().map(Manifest::name).toList()) {
      Repository.files(
              Repository.module(function).resolve("src/main/java"),
              file -> HANDLER.matcher(Repository.read(file)).find())
          .forEach(
              file -> {
                Matcher handler = HANDLER.matcher(Repository.read(file));
                if (handler.find()) {
                  EventType.takenAs(payload(handler.group(1)))
                      .forEach(type -> handled.add(function + " " + type.type()));
                }
              });
    }
    return handled;
  }

  /** An event or a family of them, by its simple name. */
  private static Class<? extends DomainEvent> payload(String name) {
    return families(DomainEvent.class)
        .filter(payload -> payload.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("a handler takes " + name + ", which is no event"));
  }

  private static Stream<Class<? extends DomainEvent>> families(
      Class<? extends DomainEvent> family) {
    Stream<Class<? extends DomainEvent>> members =
        family.isSealed()
            ? Stream.of(family.getPermittedSubclasses())
                .flatMap(member -> families(member.asSubclass(DomainEvent.class)))
            : Stream.of();
    return Stream.concat(Stream.of(family), members);
  }
}
