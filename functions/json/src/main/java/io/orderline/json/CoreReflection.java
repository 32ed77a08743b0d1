package io.orderline.json;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Lets Jackson see core's records in a native executable: one line per top-level type that travels
 * as JSON; types nested in it are included. {@code CoreReflectionTest} names what is missing.
 */
@RegisterForReflection(
    ignoreNested = false,
    targets = {
      io.orderline.core.call.CallId.class,
      io.orderline.core.call.CallState.class,
      io.orderline.core.call.Expectation.class,
      io.orderline.core.call.PhoneNumber.class,
      io.orderline.core.call.TurnInput.class,
      io.orderline.core.call.VoiceCommand.class,
      io.orderline.core.customer.CustomerRecord.class,
      io.orderline.core.dialogue.Action.class,
      io.orderline.core.dialogue.Answer.class,
      io.orderline.core.dialogue.Condition.class,
      io.orderline.core.dialogue.DialogueEngine.class,
      io.orderline.core.dialogue.DialogueState.class,
      io.orderline.core.dialogue.Event.class,
      io.orderline.core.dialogue.Expect.class,
      io.orderline.core.dialogue.Fact.class,
      io.orderline.core.dialogue.Flow.class,
      io.orderline.core.dialogue.FlowBook.class,
      io.orderline.core.dialogue.Frame.class,
      io.orderline.core.dialogue.Move.class,
      io.orderline.core.dialogue.Prompts.class,
      io.orderline.core.dialogue.Query.class,
      io.orderline.core.dialogue.Setting.class,
      io.orderline.core.dialogue.Shop.class,
      io.orderline.core.dialogue.Step.class,
      io.orderline.core.dialogue.Text.class,
      io.orderline.core.dialogue.Topic.class,
      io.orderline.core.dialogue.TurnRecord.class,
      io.orderline.core.policy.BusinessHours.class,
      io.orderline.core.policy.Policy.class,
      io.orderline.core.policy.PolicyBook.class,
      io.orderline.core.policy.Verdict.class,
      io.orderline.core.event.Event.class,
      io.orderline.core.event.EventType.class,
      io.orderline.core.knowledge.Passage.class,
      io.orderline.core.message.SmsMessage.class,
      io.orderline.core.message.SmsSender.class,
      io.orderline.core.order.Customer.class,
      io.orderline.core.order.CustomerId.class,
      io.orderline.core.order.Invoice.class,
      io.orderline.core.order.Money.class,
      io.orderline.core.order.Order.class,
      io.orderline.core.order.OrderNumber.class,
      io.orderline.core.order.OrderStatus.class,
      io.orderline.core.order.Promotion.class,
      io.orderline.core.order.Shipment.class,
      io.orderline.core.speech.Audio.class,
      io.orderline.core.speech.Prosody.class,
      io.orderline.core.speech.Recognition.class,
      io.orderline.core.speech.Transcript.class,
      io.orderline.core.tenant.TenantId.class,
      io.orderline.core.ticket.Ticket.class,
      io.orderline.core.ticket.TicketChange.class,
      io.orderline.core.ticket.TicketDesk.class,
      io.orderline.core.ticket.TicketKind.class,
      io.orderline.core.ticket.TicketNumber.class,
      io.orderline.core.ticket.TicketRequest.class,
      io.orderline.core.ticket.TicketState.class,
      io.orderline.core.understanding.Act.class,
      io.orderline.core.understanding.Emotion.class,
      io.orderline.core.understanding.Intent.class,
      io.orderline.core.understanding.MoodTrend.class,
      io.orderline.core.understanding.Slot.class,
      io.orderline.core.understanding.Understanding.class,
      io.orderline.core.understanding.Utterance.class
    })
final class CoreReflection {
  private CoreReflection() {}
}
