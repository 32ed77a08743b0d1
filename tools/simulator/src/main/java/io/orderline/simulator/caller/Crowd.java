package io.orderline.simulator.caller;

import java.util.List;
import java.util.Random;

/** Who calls next: the personas in turn, each with words of its own. Not for several threads. */
public final class Crowd {
  private static final double SHOUT = 2.0;
  private static final double MUMBLE = 0.25;
  private static final double NOISE_BELOW = 12;

  private final List<Persona> personas;
  private final List<Utterance> utterances;
  private final Caller.Equipment equipment;
  private final Random random;

  public Crowd(
      List<Persona> personas,
      List<Utterance> utterances,
      Caller.Equipment equipment,
      Random random) {
    if (personas.isEmpty() || utterances.isEmpty()) {
      throw new IllegalArgumentException("nobody calls who is nobody or says nothing");
    }
    this.personas = List.copyOf(personas);
    this.utterances = List.copyOf(utterances);
    this.equipment = equipment;
    this.random = random;
  }

  public Caller caller(int number) {
    Persona persona = personas.get(number % personas.size());
    return new Caller(
        persona, voiced(persona, utterance()), voiced(persona, utterance()), equipment);
  }

  private Utterance utterance() {
    return utterances.get(random.nextInt(utterances.size()));
  }

  private Utterance voiced(Persona persona, Utterance words) {
    return switch (persona) {
      case ANGRY -> words.louder(SHOUT);
      case MUMBLING -> words.louder(MUMBLE).noisy(NOISE_BELOW, random);
      case PATIENT, INTERRUPTING, SILENT, CORRECTING -> words;
    };
  }
}
