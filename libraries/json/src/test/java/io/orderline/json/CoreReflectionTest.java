package io.orderline.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

  /**
   * A native image knows the members of a sealed type only where its metadata name the type: the
   * annotation does not register that question.
   */
  @Test
  void everySealedTypeOfCoreIsNamedInTheMetadata() throws Exception {
    try (var file =
        CoreJson.class.getResourceAsStream(
            "/META-INF/native-image/io.orderline/json/reachability-metadata.json")) {
      List<String> named =
          new ObjectMapper().readTree(file).path("reflection").findValuesAsText("type");

      assertThat(CoreTypes.all().stream().filter(Class::isSealed).map(Class::getName))
          .filteredOn(type -> !named.contains(type))
          .as("add these types to reachability-metadata.json")
          .isEmpty();
    }
  }
}
