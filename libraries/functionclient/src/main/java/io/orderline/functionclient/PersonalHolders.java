package io.orderline.functionclient;

import io.orderline.core.person.PersonalHolder;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All who hold data of persons, in this process and apart. */
@ApplicationScoped
public class PersonalHolders {
  /**
   * Functions with data of persons, in the order in which they are asked: each learns of the person
   * what those before it know.
   */
  private static final List<String> FUNCTIONS =
      List.of("orders", "call", "handoff", "tickets", "notify");

  private final List<PersonalHolder> all;

  PersonalHolders(@All List<PersonalHolder> here, FunctionClients peers) {
    Map<String, PersonalHolder> known =
        here.stream().collect(Collectors.toMap(PersonalHolder::name, Function.identity()));
    List<PersonalHolder> holders = new ArrayList<>();
    for (String name : FUNCTIONS) {
      PersonalHolder own = known.remove(name);
      holders.add(own == null ? new RemoteHolder(name, peers) : own);
    }
    known.values().stream()
        .sorted((one, other) -> other.name().compareTo(one.name())) // events before console's own
        .forEach(holders::add);
    this.all = List.copyOf(holders);
  }

  /** The functions first, then what stands in this process beside them. */
  public List<PersonalHolder> all() {
    return all;
  }
}
