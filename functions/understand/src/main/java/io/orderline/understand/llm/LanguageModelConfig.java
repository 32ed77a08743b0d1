package io.orderline.understand.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An optional language model for utterances that the trained head is not sure of. */
@ConfigMapping(prefix = "orderline.understand.llm")
public interface LanguageModelConfig {

  /** Base of an OpenAI-compatible API, to which /chat/completions is added; none: off. */
  Optional<URI> url();

  /** The model's name there. */
  @WithDefault("deepseek-chat")
  String model();

  /** The key, from the environment only: ORDERLINE_UNDERSTAND_LLM_KEY. */
  Optional<String> key();

  /** A caller waits no longer than this; then the trained head's answer stands. */
  @WithDefault("900ms")
  Duration budget();

  /** It is asked when no intent is surer than this, 0 to 1. */
  @WithDefault("0.45")
  double below();
}
