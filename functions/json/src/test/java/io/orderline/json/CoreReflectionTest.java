package io.orderline.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreReflectionTest {

  @Test
  void everyValueOfCoreIsRegisteredForNativeImages() {
    List<Class<?>> registered =
        List.of(CoreReflection.class.getAnnotation(RegisterForReflection.class).targets());

    assertThat(CoreTypes.all().stream().map(CoreTypes::outermost).distinct())
        .filteredOn(type -> !registered.contains(type))
        .extracting(type -> type.getName() + ".class,")
        .as("add these lines to CoreReflection")
        .isEmpty();
  }
}
