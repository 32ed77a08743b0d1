package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every image is a function that exists, in a version that is named. */
final class Images implements Rule {
  private static final Pattern OURS =
      Pattern.compile("(?:.*/)?orderline/([a-z]+)(-[a-z]{2})?(-native)?(?::(.+))?");
  private static final Pattern OTHERS = Pattern.compile("registry\\.k8s\\.io/kubectl:v[0-9.]+");

  /** The function whose program is in an image, if it is one of ours. */
  static Optional<String> function(JsonNode container) {
    Matcher image = OURS.matcher(container.path("image").asText());
    return image.matches() ? Optional.of(image.group(1)) : Optional.empty();
  }

  @Override
  public List<String> broken(Manifests manifests) {
    List<String> broken = new ArrayList<>();
    for (PodTemplate pod : manifests.pods()) {
      for (JsonNode container : pod.containers()) {
        String name = container.path("image").asText();
        Matcher image = OURS.matcher(name);
        if (!image.matches()) {
          if (!OTHERS.matcher(name).matches()) {
            broken.add(pod + " runs an unexpected image: " + name);
          }
          continue;
        }
        if (!Repository.modules().contains(image.group(1))) {
          broken.add(pod + " runs " + name + ", but there is no function " + image.group(1));
        }
        if (image.group(4) == null || image.group(4).equals("latest")) {
          broken.add(pod + " runs whatever version of " + name + " there is");
        }
      }
    }
    return broken;
  }
}
