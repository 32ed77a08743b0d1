package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Answers in YAML: a list of entries with {@code topic}, {@code asked}, {@code spoken}, {@code
 * text}.
 */
final class YamlArticles {
  private YamlArticles() {}

  static List<Article> read(String yaml) {
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(document instanceof List<?> entries)) {
      throw new IllegalArgumentException(
          "must be a list of entries with `topic:`, and `spoken:` or `text:`");
    }
    return ArticleDraft.articles(entries.stream().map(YamlArticles::draft));
  }

  private static ArticleDraft draft(Object entry) {
    if (!(entry instanceof Map<?, ?> fields) || !(fields.get("topic") instanceof String topic)) {
      throw new IllegalArgumentException("every entry needs a `topic:`");
    }
    ArticleDraft draft = new ArticleDraft(topic);
    if (fields.get("asked") instanceof List<?> asked) {
      asked.forEach(question -> draft.asked(question.toString()));
    }
    if (fields.get("spoken") instanceof String spoken) {
      draft.spoken(spoken);
    }
    if (fields.get("text") instanceof String text) {
      text.lines().forEach(draft::line);
    }
    return draft;
  }
}
