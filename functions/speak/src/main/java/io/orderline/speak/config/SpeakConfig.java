package io.orderline.speak.config;

import io.orderline.http.HttpLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Speaking, where the provider does not speak for us. */
@ConfigMapping(prefix = "orderline.speak")
public interface SpeakConfig {

  /** The voice: {@code espeak}, {@code sherpa}, {@code azure} or {@code aliyun}. */
  @WithDefault("espeak")
  String voice();

  /** The voice that takes over when the chosen one fails; {@code none} for none. */
  @WithDefault("espeak")
  String fallback();

  /** The level of speech, in decibels relative to full scale, pauses left out. */
  @WithDefault("-20")
  double level();

  /** Memory for prepared sentences in bytes: 16000 a second of telephone audio. */
  @WithDefault("33554432")
  long preparedBytes();

  /** Voices that are programs on this machine. */
  Programs programs();

  /** eSpeak NG. */
  Espeak espeak();

  /** sherpa-onnx. */
  Sherpa sherpa();

  /** Azure AI Speech. */
  Azure azure();

  /** Alibaba Cloud's Intelligent Speech Interaction. */
  Aliyun aliyun();

  /** The limits of a voice that is a program. */
  interface Programs {
    /** Sentences that are spoken at the same time. */
    @WithDefault("4")
    int atOnce();

    /** Sentences that may wait; one more is answered with "busy". */
    @WithDefault("16")
    int waiting();

    /** Time limit for one sentence; then the program is ended. */
    @WithDefault("10s")
    Duration timeout();
  }

  /** eSpeak NG. */
  interface Espeak {
    /** The program: a name on the PATH or a file. */
    @WithDefault("espeak-ng")
    String program();

    /** One of {@code espeak-ng --voices}: {@code cmn}, {@code cmn+f3}, {@code yue} … */
    @WithDefault("cmn+f2")
    String voice();

    /** Words a minute, 80 to 450. */
    @WithDefault("165")
    int speed();

    /** 0 to 99. */
    @WithDefault("45")
    int pitch();
  }

  /** sherpa-onnx. */
  interface Sherpa {
    /** The program: a name on the PATH or a file. */
    @WithDefault("sherpa-onnx-offline-tts")
    String program();

    /** The directory of a VITS, Matcha or Kokoro model, as it is unpacked. */
    Optional<Path> model();

    /** The speaker's number in a model of several. */
    @WithDefault("0")
    int speaker();

    /** Threads that compute one sentence. */
    @WithDefault("1")
    int threads();
  }

  /** Azure AI Speech. */
  interface Azure {
    /** The region's address, up to {@code /cognitiveservices/v1}. */
    @WithDefault("https://chinaeast2.tts.speech.azure.cn/cognitiveservices/v1")
    URI url();

    /** Set it from the environment: {@code ORDERLINE_SPEAK_AZURE_KEY}. */
    Optional<String> key();

    /** The voice's name. */
    @WithDefault("zh-CN-XiaoxiaoNeural")
    String voice();

    /** The speaking rate, as SSML has it: {@code +0%}, {@code -10%}. */
    @WithDefault("+0%")
    String rate();

    /** Limits on requests to the service. */
    HttpLimits limits();
  }

  /** Alibaba Cloud's Intelligent Speech Interaction. */
  interface Aliyun {
    /** The gateway's address. */
    @WithDefault("https://nls-gateway-cn-shanghai.aliyuncs.com/stream/v1/tts")
    URI url();

    /** The project's key. */
    Optional<String> appkey();

    /** Set it from the environment: {@code ORDERLINE_SPEAK_ALIYUN_TOKEN}. */
    Optional<String> token();

    /** The voice's name. */
    @WithDefault("zhixiaoxia")
    String voice();

    /** The speaking rate, -500 to 500. */
    @WithDefault("0")
    int rate();

    /** Limits on requests to the service. */
    HttpLimits limits();
  }
}
