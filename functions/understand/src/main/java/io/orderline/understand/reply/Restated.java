package io.orderline.understand.reply;

import io.orderline.understand.text.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the line has just read out and the caller only says after it: 对，中山路八号 adds nothing to the
 * yes. What was not read out stays, and may be a correction.
 */
final class Restated {
  private static final Pattern SEAM = Pattern.compile("[,，。;；!！ ]+");
  private static final Pattern PARTICLES =
      Pattern.compile("^(?:是|就是|嗯|对|那个)+|(?:的|吧|啊|呀|嘛|哦|了|那个)+$");
  private static final Pattern TOMORROW = Pattern.compile("(?:就)?(?:明天|明儿个?|明日|听日)(?:再)?");

  /** 对对对文三路九十号: said in one breath. */
  private static final Pattern YES_BEFORE =
      Pattern.compile("^((?:嗯|啊|哦)*(?:对(?!面)|是的|没错|好的)(?:对|的|啊|呀|没错|是)*)(?=.{3,})");

  private static final int SHORTEST = 2;

  /** 您要退的是保温壶。…确认退保温壶吗: what the question is about. */
  private static final Pattern ARTICLES =
      Pattern.compile("(?:要(?:退款?|换|取消)的是|确认(?:退款?|换|取消))(?<names>[^，。吗办理]{2,}?)(?:的订单)?(?=[，。吗])");

  private static final Pattern DONE = Pattern.compile("退|换|取消|办|撤");

  private static final String THIS = "这个";
  private static final Pattern NAMES = Pattern.compile("和|、|以及");

  private Restated() {}

  /** The reply without its clauses that the question contains; the whole where nothing is left. */
  static String out(String text, String question, Asked asked) {
    String said = asked.is("callback") && question.contains("明天") ? day(text) : text;
    if (!asked.readsBack()) {
      return withoutNames(said, question);
    }
    String put = Plain.words(question);
    List<String> clauses =
        Arrays.stream(SEAM.split(YES_BEFORE.matcher(said).replaceFirst("$1,")))
            .filter(c -> !c.isBlank())
            .toList();
    String rest =
        clauses.stream().filter(clause -> !contained(clause, put)).collect(Collectors.joining(","));
    return clauses.size() < 2 || rest.isBlank() ? said : rest;
  }

  /** 好，就退这个保温壶, 取消键盘: the article that was read out is "this one". */
  private static String withoutNames(String said, String question) {
    Matcher articles = ARTICLES.matcher(question);
    String rest = said;
    while (articles.find()) {
      for (String article : NAMES.split(articles.group("names"))) {
        rest = called(rest, article);
      }
    }
    return rest;
  }

  /** With 这个 for these articles: 嗯，登山鞋退掉. */
  static String withThis(String said, List<List<String>> articles) {
    String rest = said;
    for (List<String> products : articles) {
      for (String product : products) {
        rest = called(rest, Plain.of(product));
      }
    }
    return rest;
  }

  /** With 这个 for the article, named whole or by its end. */
  private static String called(String said, String article) {
    for (int at = 0; at + SHORTEST <= article.length(); at++) {
      String name = article.substring(at);
      if (said.contains(name) && kept(said, name)) {
        return said;
      }
      if (said.contains(name)) {
        return said.replace(name, THIS);
      }
    }
    String noun = article.isEmpty() ? "" : article.substring(article.length() - 1);
    return noun.isEmpty()
        ? said
        : said.replaceAll("(?:这个|那个|这[件双台只条款把])" + Pattern.quote(noun), THIS);
  }

  /** 可以，我要这个键盘: it is wanted, and nothing is to be done. */
  private static boolean kept(String said, String name) {
    return !DONE.matcher(said).find()
        && Pattern.compile("(?<!不)(?:要|留着?|收下?|喜欢|用着?)(?:的是|这个|那个|这件|这)?" + Pattern.quote(name))
            .matcher(said)
            .find();
  }

  private static boolean contained(String clause, String put) {
    String value = PARTICLES.matcher(Plain.words(clause)).replaceAll("");
    return value.length() >= SHORTEST && put.contains(value);
  }

  /** 好，明天打给我, where tomorrow is what was offered. */
  private static String day(String text) {
    String without = TOMORROW.matcher(text).replaceAll("");
    return Plain.words(without).isEmpty() ? text : without;
  }
}
