package io.orderline.console.desk;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.Presence;
import java.util.Optional;

/** What an agent does, as the API takes it: {@code act} says which of the others belong to it. */
public record DeskInput(
    String window,
    String act,
    String presence,
    String reason,
    String contact,
    String text,
    String step,
    String code) {
  private static final int LONGEST_NOTE = 2000;

  /** The window in which he does it. */
  String where() {
    String where = Given.text("window", window, 8, 40);
    if (!where.matches("[A-Za-z0-9-]+")) {
      throw Refused.invalid("window", "A window's name is made of letters, digits and hyphens.");
    }
    return where;
  }

  DeskAct what() {
    return switch (act == null ? "" : act) {
      case "look" -> new DeskAct.Look();
      case "take-over" -> new DeskAct.TakeOver();
      case "choose" -> new DeskAct.Choose(chosen(), Given.optional("reason", reason, 40));
      case "accept" -> new DeskAct.Accept(id());
      case "decline" -> new DeskAct.Decline(id());
      case "reseat" -> new DeskAct.Reseat(id());
      case "note" -> new DeskAct.Note(id(), Given.lines("text", text, 0, LONGEST_NOTE));
      case "give-back" -> new DeskAct.GiveBack(id(), flow());
      case "hang-up" -> new DeskAct.HangUp(id());
      case "wrap-up" -> new DeskAct.WrapUp(id(), outcome());
      default ->
          throw Refused.invalid(
              "act",
              "act is look, take-over, choose, accept, decline, reseat, note, give-back, hang-up"
                  + " or wrap-up.");
    };
  }

  private Presence chosen() {
    try {
      return Presence.of(presence);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("presence", e.getMessage());
    }
  }

  private ContactId id() {
    return new ContactId(Given.text("contact", contact, 1, 80));
  }

  private Optional<String> flow() {
    Optional<String> flow = Given.optional("step", step, 40);
    if (flow.filter(name -> !name.matches("[a-z][a-z0-9_]*")).isPresent()) {
      throw Refused.invalid("step", "step is the name of a flow, such as refund.");
    }
    return flow;
  }

  private String outcome() {
    String word = Given.text("code", code, 0, 40);
    if (!word.matches("[a-z-]*")) {
      throw Refused.invalid("code", "code is a word like solved.");
    }
    return word;
  }
}
