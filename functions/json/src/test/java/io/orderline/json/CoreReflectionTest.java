package io.orderline.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreReflectionTest {

  @Test
  void everyPublicValueOfCoreIsRegisteredForNativeImages() {
    Set<Class<?>> registered =
        Set.of(CoreReflection.class.getAnnotation(RegisterForReflection.class).targets());

    assertThat(CoreTypes.all().stream().filter(type -> outermostIsPublic(type)))
        .as("add these to CoreReflection")
        .allSatisfy(type -> assertThat(registered).contains(outermost(type)));
  }

  private static boolean outermostIsPublic(Class<?> type) {
    return java.lang.reflect.Modifier.isPublic(outermost(type).getModifiers());
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }
}
