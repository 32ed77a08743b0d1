package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixedSentencesTest {
  private static final Shop SHOP = Shop.named("听单优选", Optional.empty());

  @Test
  void a_text_about_a_caller_is_not_fixed_the_shops_name_is() {
    assertThat(
            FixedSentences.of(
                book(
                    new Step.Say("a", new Text("您好，这里是{shop}客服。"), "b"),
                    new Step.Say("b", new Text("您的订单共{order.total}。"), Step.END)),
                SHOP))
        .containsExactly("您好，这里是听单优选客服。");
  }

  @Test
  void the_three_ways_of_a_question_are_all_prepared_and_none_twice() {
    var prompts = new Prompts(new Text("要退货吗？"), new Text("请说要或不要。"), new Text("要退货吗？"));
    var ask =
        new Step.Ask(
            "a",
            "x",
            new Expect.YesNo(),
            prompts,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            "b");
    assertThat(
            FixedSentences.of(book(ask, new Step.Hangup("b", Optional.of(new Text("再见。")))), SHOP))
        .containsExactly("要退货吗？", "请说要或不要。", "再见。");
  }

  private static FlowBook book(Step... steps) {
    var byId = new LinkedHashMap<String, Step>();
    List.of(steps).forEach(step -> byId.put(step.id(), step));
    return FlowBook.of(List.of(new Flow(FlowBook.MAIN, "", List.of(), false, byId)));
  }
}
