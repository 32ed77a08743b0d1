package io.orderline.call.conversation;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.HandoffTarget;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Reply;
import java.util.List;
import java.util.Optional;

/** What the caller hears when a turn fails: it needs no system at all. */
public final class Apology {
  private static final int MOST_TROUBLES = 2;
  private static final List<VoiceCommand> LATER =
      List.of(new VoiceCommand.Say("抱歉，系统现在有问题，请您稍后再来电，再见。"), new VoiceCommand.Hangup());

  private Apology() {}

  /** The reply to an event that failed. */
  public static Reply to(CallEvent event, TurnContext setting) {
    return switch (event) {
      case CallEvent.Incoming _ ->
          again("您好，这里是" + setting.shop().name() + "客服。抱歉，系统正在恢复，请您过一会儿再说一下您的问题。", 1, 1);
      case CallEvent.Turn turn when turn.troubles() < MOST_TROUBLES ->
          again("抱歉，系统有点忙，请您再说一遍。", turn.number(), turn.troubles() + 1);
      case CallEvent.MoreKeys more -> again("抱歉，系统有点忙，请您再说一遍。", more.number(), 1);
      case CallEvent.Turn _, CallEvent.Failed _, CallEvent.Resumed _ -> giveUp(setting);
      // not to the agent who has just not answered: that would never end
      case CallEvent.NotAnswered _ -> new Reply(LATER, 0, 0);
      // without the summary the agent asks the caller
      case CallEvent.AgentAnswered _, CallEvent.Ended _, CallEvent.Noted _ -> Reply.NOTHING;
    };
  }

  private static Reply again(String sentence, int turn, int troubles) {
    return new Reply(
        List.of(new VoiceCommand.Say(sentence), new VoiceCommand.Ask(new Expectation.Anything())),
        turn,
        troubles);
  }

  private static Reply giveUp(TurnContext setting) {
    return new Reply(setting.shop().agent().map(Apology::handedOver).orElse(LATER), 0, 0);
  }

  private static List<VoiceCommand> handedOver(PhoneNumber agent) {
    return List.of(
        new VoiceCommand.Say("抱歉，系统现在有问题，我帮您转接人工客服，请稍等。"),
        new VoiceCommand.Transfer(HandoffTarget.of(agent), Optional.empty()));
  }
}
