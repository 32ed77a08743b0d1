package io.orderline.transcribe.models;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A Chinese model that the makers of Vosk publish.
 *
 * <p>They publish no SHA-256. Where one stands here, many independent projects pin the same; where
 * none stands, none could be confirmed, and the first fetch writes down what it got, so that every
 * later one is compared with it.
 *
 * @param name of the archive and of the directory in it
 * @param about size in memory and use, for people
 * @param bytes exact size of the archive, where known
 * @param roughBytes size as published, to check the disk before a fetch
 * @param sha256 of the archive in lower-case hex, where known
 */
public record OfficialModel(
    String name, String about, OptionalLong bytes, long roughBytes, Optional<String> sha256) {
  private static final String BASE = "https://alphacephei.com/vosk/models/";

  public static final List<OfficialModel> ALL =
      List.of(
          new OfficialModel(
              "vosk-model-small-cn-0.22",
              "small, about 300 MB in memory, takes grammars: the one to begin with",
              OptionalLong.of(43_898_754),
              43_898_754,
              Optional.of("3af8b0e7e0f835ae9d414ce5df580237a3cfb08d586c9fbbb0f7ff29ad5b14ba")),
          new OfficialModel(
              "vosk-model-cn-0.22",
              "large and more accurate, several GB in memory, static graph: grammars are ignored",
              OptionalLong.empty(),
              1_400_000_000,
              Optional.empty()),
          new OfficialModel(
              "vosk-model-cn-kaldi-multicn-0.15",
              "older, wide-band, large, static graph: grammars are ignored",
              OptionalLong.empty(),
              1_700_000_000,
              Optional.empty()));

  public URI uri() {
    return URI.create(BASE + name + ".zip");
  }

  public static Optional<OfficialModel> named(String name) {
    return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
