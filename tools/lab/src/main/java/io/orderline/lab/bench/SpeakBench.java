package io.orderline.lab.bench;

import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Sentences;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.speak.Voices;
import io.orderline.speak.config.SpeakConfig;
import io.orderline.speak.voice.Voice;
import io.orderline.tenant.ConfiguredTenants;
import io.orderline.tenant.VoicesConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How soon a sentence is heard: made when it is wanted, and prepared. */
@Command(
    name = "speak",
    description = "How soon the first audio of a sentence is there. 语音合成的速度",
    footerHeading = "%nThe voice is the configured one; another by the environment:%n",
    footer = "ORDERLINE_SPEAK_VOICE=azure, ORDERLINE_SPEAK_ESPEAK_VOICE=yue …%n",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SpeakBench implements Callable<Integer> {
  private static final TenantId SHOP = new TenantId("bench");
  private static final int RATE = 8000;

  /** An answer as it is said, three sentences of the flows, and one that nobody parts. */
  private static final List<String> TEXTS =
      List.of(
          "您的蓝牙耳机由顺丰速运配送，正在运输途中，最新的消息是今天凌晨零点三十七分，上海转运中心快件已到达，预计明天晚上六点前送达。",
          "您好，这里是听单优选客服。请问有什么可以帮您？",
          "抱歉，我没有听明白。您可以说，查订单，查快递，退货，开发票，或者人工服务。",
          "跟您核对一下，您的手机号是幺三五，零幺零幺，八二二六，对吗？",
          "好的，已经为您登记退货工单号是幺零零二三四五六稍后会有短信发到您的手机上请您注意查收");

  @Spec private CommandSpec spec;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How often each text is spoken (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int rounds;

  @Override
  public Integer call() throws Exception {
    Voices voices = new Voices(configured(), ConfiguredTenants.of(sources()), Clock.systemUTC());
    Voice voice = voices.usual();
    voice
        .missing()
        .ifPresent(
            why -> {
              throw new CommandProblem("There is no voice to measure: " + why);
            });
    PrintWriter out = spec.commandLine().getOut();
    List<String> first = TEXTS.stream().map(text -> Sentences.of(text).getFirst()).toList();
    Speaker fresh = voices.speaker();
    Speaker prepared = voices.speaker();
    out.printf("Preparing %d sentences with %s …%n", first.size(), voice.id());
    out.flush();
    prepared.prepare(SHOP, first, RATE).toCompletableFuture().join();
    first.forEach(sentence -> seconds(fresh.speak(SHOP, sentence, RATE)));

    Rounds bare = new Rounds();
    Rounds made = new Rounds();
    Rounds ready = new Rounds();
    for (int round = 0; round < rounds; round++) {
      for (String sentence : first) {
        bare.run(List.of(() -> seconds(voice.say(sentence, RATE))), 1);
        made.run(List.of(() -> seconds(fresh.speak(SHOP, sentence, RATE))), 1);
        ready.run(List.of(() -> seconds(prepared.speak(SHOP, sentence, RATE))), 1);
      }
    }
    out.println("First audio of an answer, in milliseconds from the wish to speak:");
    print(out, "the bare voice", bare.latencies());
    print(out, "made when wanted", made.latencies());
    print(out, "prepared", ready.latencies());
    wholeAnswers(out, fresh);
    voices.close();
    return 0;
  }

  /** Sentence by sentence, as it is spoken; the ear of the caller is the slowest part of all. */
  private static void wholeAnswers(PrintWriter out, Speaker speaker) {
    double audio = 0;
    long began = System.nanoTime();
    for (String text : TEXTS) {
      for (String sentence : Sentences.of(text)) {
        audio += seconds(speaker.speak(SHOP, sentence, RATE));
      }
    }
    double taken = (System.nanoTime() - began) / 1e9;
    out.printf(
        "Whole answers: %.1f s of speech in %.2f s, real-time factor %.3f%n",
        audio, taken, taken / audio);
  }

  private static void print(PrintWriter out, String what, Latencies latencies) {
    out.printf(
        "  %-18s p50 %7.2f  p95 %7.2f%n",
        what, latencies.percentile(0.5), latencies.percentile(0.95));
  }

  /** Waits for the speech and tells how long it is. */
  private static double seconds(CompletionStage<Speech> speech) {
    if (speech.toCompletableFuture().join() instanceof Speech.Spoken(Audio audio)) {
      return audio.bytes().length / 2.0 / audio.sampleRate();
    }
    throw new CommandProblem("The voice did not speak; is it busy with something else?");
  }

  private static SpeakConfig configured() {
    return sources()
        .withMapping(SpeakConfig.class)
        .withMapping(VoicesConfig.class)
        .build()
        .getConfigMapping(SpeakConfig.class);
  }

  private static SmallRyeConfigBuilder sources() {
    return new SmallRyeConfigBuilder().addDefaultSources().addDiscoveredConverters();
  }
}
