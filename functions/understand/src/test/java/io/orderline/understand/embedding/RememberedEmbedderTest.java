package io.orderline.understand.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedEmbedderTest {
  private final List<String> asked = new ArrayList<>();
  private final Embedder embedder =
      new RememberedEmbedder(
          text -> {
            asked.add(text);
            return new float[] {text.length()};
          },
          10);

  @Test
  void aShortSentenceIsEmbeddedOnce() {
    float[] first = embedder.embed("我的快递到哪里了");

    assertThat(embedder.embed("我的快递到哪里了")).isEqualTo(first);
    assertThat(asked).containsExactly("我的快递到哪里了");
  }

  @Test
  void aLongOneIsNotKept() {
    String address = "浙江省杭州市西湖区文三路三百九十八号东信大厦";
    embedder.embed(address);
    embedder.embed(address);

    assertThat(asked).hasSize(2);
  }
}
