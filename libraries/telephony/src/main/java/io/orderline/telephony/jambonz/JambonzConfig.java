package io.orderline.telephony.jambonz;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What all jambonz accounts share; their voice is set in jambonz itself. */
@ConfigMapping(prefix = "orderline.call.jambonz")
public interface JambonzConfig {
  /** The vendor that recognises speech; {@code default} is the one set in jambonz. */
  @WithDefault("default")
  String recognizer();

  /** The rate of a stream's sound in hertz: 8000 or 16000. */
  @WithDefault("8000")
  int streamRate();

  /** The language that it recognises, as that vendor writes it. */
  @WithDefault("zh-CN")
  String language();
}
