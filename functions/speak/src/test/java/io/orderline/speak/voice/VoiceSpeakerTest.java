package io.orderline.speak.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sound;
import io.orderline.audio.Sounds;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class VoiceSpeakerTest {
  private static final TenantId DEMO = new TenantId("demo");
  private static final TenantId OTHER = new TenantId("other");

  private final Told first = new Told("first");
  private final Told second = new Told("second");

  /** Does what it is told, and remembers what it was asked. */
  private static final class Told implements Voice {
    private final String name;
    private final List<String> asked = new ArrayList<>();
    private CompletionStage<Speech> answer = CompletableFuture.completedFuture(tone());

    Told(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String id() {
      return name;
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public CompletionStage<Speech> say(String text, int sampleRate) {
      asked.add(text);
      return answer;
    }
  }

  @Test
  void prepared_sentences_are_not_spoken_again() {
    var speaker = speaker(100_000, first);
    speaker.prepare(DEMO, List.of("您好。", "请稍等。", "您好。"), 8000).toCompletableFuture().join();
    assertThat(first.asked).containsExactly("您好。", "请稍等。");

    assertThat(said(speaker, DEMO, "您好。")).isInstanceOf(Speech.Spoken.class);
    assertThat(first.asked).hasSize(2);
  }

  @Test
  void a_sentence_that_was_not_prepared_is_not_kept() {
    var speaker = speaker(100_000, first);
    said(speaker, DEMO, "您的订单是幺二三。");
    said(speaker, DEMO, "您的订单是幺二三。");
    assertThat(first.asked).hasSize(2);
  }

  @Test
  void preparing_ends_when_there_is_no_more_room() {
    speaker(20_000, first)
        .prepare(DEMO, List.of("一。", "二。", "三。"), 8000)
        .toCompletableFuture()
        .join();
    assertThat(first.asked).containsExactly("一。", "二。");
  }

  @Test
  void preparing_never_fails() {
    first.answer = CompletableFuture.failedFuture(new SpeakerFailed("broken", null));
    speaker(20_000, first).prepare(DEMO, List.of("一。"), 8000).toCompletableFuture().join();
  }

  @Test
  void the_next_voice_speaks_when_one_cannot() {
    for (CompletionStage<Speech> trouble :
        List.<CompletionStage<Speech>>of(
            CompletableFuture.failedFuture(new SpeakerFailed("broken", null)),
            CompletableFuture.completedFuture(new Speech.Busy()),
            CompletableFuture.completedFuture(new Speech.NoVoice("install it")))) {
      first.answer = trouble;
      assertThat(said(speaker(0, first, second), DEMO, "您好")).isInstanceOf(Speech.Spoken.class);
    }
  }

  @Test
  void when_none_can_the_chosen_ones_outcome_counts() {
    first.answer = CompletableFuture.completedFuture(new Speech.Busy());
    second.answer = CompletableFuture.completedFuture(new Speech.NoVoice("install it"));
    assertThat(said(speaker(0, first, second), DEMO, "您好")).isInstanceOf(Speech.Busy.class);
  }

  @Test
  void each_shop_has_its_voice() {
    var voices = Map.of(DEMO, List.<Voice>of(first), OTHER, List.<Voice>of(second));
    var speaker = new VoiceSpeaker(voices::get, -20, 0);
    said(speaker, OTHER, "您好");
    assertThat(first.asked).isEmpty();
    assertThat(second.asked).containsExactly("您好");
  }

  @Test
  void numbers_reach_a_voice_in_words() {
    said(speaker(0, first), DEMO, "共2件，99.5元");
    assertThat(first.asked).containsExactly("共两件，九十九元五角");
  }

  private static VoiceSpeaker speaker(long preparedBytes, Voice... voices) {
    return new VoiceSpeaker(_ -> List.of(voices), -20, preparedBytes);
  }

  private static Speech said(VoiceSpeaker speaker, TenantId tenant, String sentence) {
    return speaker.speak(tenant, sentence, 8000).toCompletableFuture().join();
  }

  /** Half a second, and the breath behind it: some 11 kB. */
  private static Speech tone() {
    var sound = new Sound(16_000, Sounds.tone(400, 16_000, 0.5, 8000));
    return new Speech.Spoken(new Audio(Audio.Encoding.PCM, 16_000, sound.pcm()));
  }
}
