package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import io.orderline.understand.text.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The examples of replies: a YAML file a kind, with lists by family of question. 〇 stands for what
 * the question asks about, and becomes the verbs of several questions.
 */
public final class ReplyExamples {
  private static final String HOLE = "〇";

  /** Questions of each family: flow, slot, and what callers call the thing. */
  private static final Map<Family, List<Put>> QUESTIONS =
      Map.of(
          Family.ACT,
          List.of(
              new Put("return", "confirmed", "退"),
              new Put("cancel_order", "confirmed", "取消"),
              new Put("exchange", "confirmed", "换"),
              new Put("refund", "confirmed", "退款"),
              new Put("return", "confirmed", "退货"),
              new Put("invoice", "confirmed", "开"),
              new Put("exchange", "confirmed", "换货"),
              new Put("compensation", "confirmed", "申请")),
          Family.FACT,
          List.of(
              new Put("change_order", "address_confirmed", "改"),
              new Put("identify", "suspect_confirmed", "办"),
              new Put("invoice", "confirmed", "开")),
          Family.OFFER,
          List.of(
              new Put("logistics", "urge_wanted", "催"),
              new Put("complaint", "person_wanted", "转"),
              new Put("callback", "callback_wanted", "打")),
          Family.VALUE,
          List.of(
              new Put("change_order", "change", "改"),
              new Put("invoice", "tax_number", "开"),
              new Put("return", "reason", "退")),
          Family.STORY,
          List.of(new Put("complaint", "story", "投诉")));

  private static final Map<String, List<Family>> LISTS =
      Map.of(
          "any", List.of(Family.ACT, Family.FACT, Family.OFFER),
          "act", List.of(Family.ACT),
          "fact", List.of(Family.FACT),
          "offer", List.of(Family.OFFER),
          "value", List.of(Family.VALUE),
          "story", List.of(Family.STORY));

  /** A template with a hole is put to as many questions. */
  private static final int EACH = 3;

  private record Put(String flow, String slot, String verb) {}

  private ReplyExamples() {}

  /**
   * All examples of a directory, by file name and order.
   *
   * @param mishear makes the errors of a recogniser in a text, or gives the text back
   */
  public static List<ReplyExample> read(Path directory, UnaryOperator<String> mishear) {
    Map<String, ReplyExample> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
        file(file, mishear).forEach(one -> all.putIfAbsent(one.seen() + "\t" + one.said(), one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
    return List.copyOf(all.values());
  }

  private static Stream<ReplyExample> file(Path file, UnaryOperator<String> mishear)
      throws IOException {
    Map<String, Object> lists;
    try (InputStream in = Files.newInputStream(file)) {
      lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
    String kind = lists.remove("kind").toString();
    return lists.entrySet().stream()
        .flatMap(
            list ->
                ((List<?>) list.getValue())
                    .stream()
                        .map(Object::toString)
                        .flatMap(
                            template ->
                                LISTS.get(list.getKey()).stream()
                                    .flatMap(family -> put(template, family)))
                        .flatMap(said -> Stream.of(said, said.misheard(mishear)))
                        .map(said -> said.example(kind)));
  }

  private static Stream<Said> put(String template, Family family) {
    List<Put> questions =
        QUESTIONS.get(family).stream()
            .filter(
                question -> !names(template, new Asked(family, question.flow(), question.slot())))
            .toList();
    List<Put> fitting = questions.isEmpty() ? QUESTIONS.get(family) : questions;
    int count = template.contains(HOLE) ? Math.min(EACH, fitting.size()) : 1;
    int first = Math.floorMod(template.hashCode(), fitting.size());
    return IntStream.range(0, count)
        .mapToObj(i -> fitting.get((first + i) % fitting.size()))
        .map(
            question ->
                new Said(
                    Plain.of(template.replace(HOLE, question.verb())),
                    new Asked(family, question.flow(), question.slot())));
  }

  /** A template that names another wish is not put to the question that asks about that. */
  private static boolean names(String template, Asked asked) {
    String rest = Plain.of(template.replace(HOLE, ""));
    return !Wording.of(rest, asked).marked().equals(Wording.standard(rest));
  }

  private record Said(String text, Asked asked) {
    Said misheard(UnaryOperator<String> mishear) {
      return new Said(mishear.apply(text), asked);
    }

    ReplyExample example(String kind) {
      return new ReplyExample(text, ReplyReader.seen(Wording.of(text, asked), asked), kind);
    }
  }
}
