package io.orderline.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * The JSON form of core values, the same under Quarkus (as a customizer of its mapper) and without
 * ({@link #mapper()}).
 */
@Singleton
public final class CoreJson implements ObjectMapperCustomizer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static {
    new CoreJson().customize(MAPPER);
  }

  /** The mapper to use without dependency injection. Shared: never configure it further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .registerModules(new Jdk8Module(), new JavaTimeModule(), new CoreModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
  }
}
