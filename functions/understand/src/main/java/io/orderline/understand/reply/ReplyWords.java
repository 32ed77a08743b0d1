package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of replies, from {@code reply_words.yaml}.
 *
 * @param variants dialect and traditional forms with the form the rules know, longest first
 * @param core words that say yes
 * @param agreeing expressions that say yes as a whole, by kind of question
 * @param alone words that say yes where nothing but a sound stands beside them
 * @param free words that may stand beside a yes
 * @param backchannel sounds of listening
 * @param humming sounds of thinking
 */
record ReplyWords(
    Map<String, String> variants,
    Set<String> core,
    Map<Family, Pattern> agreeing,
    Set<String> alone,
    Set<String> free,
    Set<String> backchannel,
    Set<String> humming) {
  static final ReplyWords OURS = load();

  private static ReplyWords load() {
    try (InputStream in = ReplyWords.class.getResourceAsStream("/understand/reply_words.yaml")) {
      Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, String> variants = new LinkedHashMap<>();
      ((Map<?, ?>) all.get("variants"))
          .entrySet().stream()
              .sorted(Comparator.comparing(entry -> -entry.getKey().toString().length()))
              .forEach(
                  entry -> variants.put(entry.getKey().toString(), entry.getValue().toString()));
      return new ReplyWords(
          variants,
          set(all.get("core")),
          agreeing((Map<?, ?>) all.get("expressions")),
          set(all.get("alone")),
          set(all.get("free")),
          set(all.get("backchannel")),
          set(all.get("humming")));
    } catch (IOException e) {
      throw new UncheckedIOException("the words of replies cannot be read", e);
    }
  }

  private static Map<Family, Pattern> agreeing(Map<?, ?> expressions) {
    Map<Family, Pattern> agreeing = new EnumMap<>(Family.class);
    for (Family family : List.of(Family.ACT, Family.FACT, Family.OFFER)) {
      String all =
          Stream.of("any", family.name().toLowerCase(Locale.ROOT))
              .flatMap(kind -> ((Collection<?>) expressions.get(kind)).stream())
              .map(Object::toString)
              .collect(Collectors.joining("|"));
      agreeing.put(family, Pattern.compile(all));
    }
    return agreeing;
  }

  private static Set<String> set(Object list) {
    Set<String> words = new HashSet<>();
    ((Collection<?>) list).forEach(word -> words.add(word.toString()));
    return words;
  }
}
