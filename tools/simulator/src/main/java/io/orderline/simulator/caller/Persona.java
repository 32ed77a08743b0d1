package io.orderline.simulator.caller;

/** How a simulated caller behaves. */
public enum Persona {
  PATIENT("hears everything out, then says the number"),
  ANGRY("shouts over the line, says the number too loudly, then wants a person"),
  MUMBLING("says the number quietly, with noise around"),
  INTERRUPTING("says the number while the question is still being asked"),
  SILENT("says nothing at all"),
  CORRECTING("says one number, and then another");

  private final String about;

  Persona(String about) {
    this.about = about;
  }

  /** What it does, in a sentence. */
  public String about() {
    return about;
  }
}
