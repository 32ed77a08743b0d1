package io.orderline.call.flow;

import io.orderline.call.CallConfig;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.authoring.Draft;
import io.orderline.core.dialogue.authoring.FlowLinter;
import io.orderline.core.dialogue.authoring.FlowReader;
import io.orderline.core.dialogue.authoring.Mistake;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads the flows at start and refuses to start with broken ones. */
@ApplicationScoped
public class FlowLoader {
  /**
   * The flows that come with Orderline; listed, because a native image has no directory to look
   * into.
   */
  static final List<String> SHIPPED =
      List.of(
          "after_sales_progress",
          "callback",
          "cancel_order",
          "change_order",
          "choose_order",
          "compensation",
          "complaint",
          "exchange",
          "goodbye",
          "human",
          "identify",
          "invoice",
          "logistics",
          "main",
          "order_status",
          "promotion",
          "refund",
          "return",
          "payment",
          "payment_reminder",
          "shop_question",
          "silent",
          "trouble",
          "unclear");

  private final CallConfig config;

  FlowLoader(CallConfig config) {
    this.config = config;
  }

  @Produces
  @Singleton
  @Startup
  DialogueEngine engine() {
    var files = new TreeMap<String, String>();
    SHIPPED.forEach(name -> files.put(name + ".yaml", shipped(name)));
    config.flows().ifPresent(directory -> files.putAll(own(Path.of(directory))));
    return new DialogueEngine(book(files));
  }

  /**
   * Reads and checks flows by file name.
   *
   * @throws IllegalStateException naming every mistake
   */
  static FlowBook book(Map<String, String> files) {
    var mistakes = new ArrayList<Mistake>();
    List<Draft> drafts =
        files.entrySet().stream()
            .flatMap(
                file ->
                    YamlNodes.read(file.getKey(), file.getValue(), mistakes)
                        .map(node -> new FlowReader(file.getKey(), mistakes).read(node))
                        .stream())
            .toList();
    FlowLinter.lint(drafts, mistakes);
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          mistakes.stream()
              .map(Mistake::toString)
              .collect(Collectors.joining("\n  ", "the flows need mending:\n  ", "")));
    }
    return FlowBook.of(drafts.stream().map(Draft::flow).flatMap(Optional::stream).toList());
  }

  static String shipped(String name) {
    try (InputStream in =
        FlowLoader.class.getClassLoader().getResourceAsStream("flows/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> own(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .collect(Collectors.toMap(file -> file.getFileName().toString(), FlowLoader::text));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the flows in " + directory + " (orderline.call.flows)", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the flow " + file, e);
    }
  }
}
