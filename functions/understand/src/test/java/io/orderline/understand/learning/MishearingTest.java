package io.orderline.understand.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MishearingTest {
  private final List<Example> examples =
      IntStream.range(0, 90).mapToObj(i -> new Example("我的快递到哪里了请查一下" + i, "logistics")).toList();

  @Test
  void about_every_third_example_gets_a_twin_of_the_same_length_and_first_character() {
    List<Example> all = Mishearing.ours().added(examples);
    assertThat(all.size()).isBetween(100, 130);
    for (int i = 1; i < all.size(); i++) {
      if (!examples.contains(all.get(i))) {
        assertThat(all.get(i).text()).hasSameSizeAs(all.get(i - 1).text()).startsWith("我");
      }
    }
  }

  @Test
  void the_same_examples_always_get_the_same_twins() {
    assertThat(Mishearing.ours().added(examples)).isEqualTo(Mishearing.ours().added(examples));
  }
}
