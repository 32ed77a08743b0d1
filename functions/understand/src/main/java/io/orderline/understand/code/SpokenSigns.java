package io.orderline.understand.code;

import io.orderline.understand.digits.SpokenDigits;
import io.orderline.understand.itn.NumeralWords;
import io.orderline.understand.text.WordTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signs of a code in the order said: digits in any form, letters by themselves or by their
 * names, three of one, with the words around them left out.
 *
 * @param text upper case
 * @param others the same with what names may mean besides (勾 is J or 9), equal when none may
 * @param foreign how many characters are neither signs nor words that go with them
 */
public record SpokenSigns(String text, String others, int foreign) {
  private static final String DIGIT = "0-9零〇洞一幺二两三四五六七八九拐壹贰叁肆伍陆柒捌玖";
  private static final Pattern RUN = Pattern.compile("[" + DIGIT + "十百千]+");
  private static final Pattern SEVERAL =
      Pattern.compile("(?:(?<n>[2-9二两三四五六七八九])个|双)(?=[" + DIGIT + "a-z])");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");

  /** 苹果的 before A, 杭州的杭拼音 before H: it only says which letter is meant. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff&&[^"
              + DIGIT
              + "]]{1,8}的[\\u4e00-\\u9fff&&[^"
              + DIGIT
              + "]]{0,5}(?=[a-z](?![a-z]))");

  /** "M，妈妈的M": the same letter once more. */
  private static final Pattern EXPLAINED_AGAIN =
      Pattern.compile(
          "(?<letter>[a-z])[, ]*(?:对)?(?:就?是)?[\\u4e00-\\u9fff&&[^"
              + DIGIT
              + "]]{1,4}的(?:那个)?\\k<letter>(?![a-z])");

  /** MA said as one syllable: how most numbers since 2015 go on behind the division. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?<=[" + DIGIT + "][, ]{0,2})[妈马](?=[, ]{0,2}(?:[" + DIGIT + "]|[a-z](?![a-z]{2})))");

  private static final Pattern LENGTH =
      Pattern.compile("(?:一共|总共|全部)?(?:是|有)?第?(?:[0-9一二两三四五六七八九十]{1,3}|几)位(?:数字?|的)?(?:是)?");
  private static final Pattern COUNTED =
      Pattern.compile(
          "[" + DIGIT + "十百千]+(?:年|月|块|元|天|次|遍|分钟|点钟?|号楼|小时|个(?![" + DIGIT + "a-z])|家|公司)");

  /** A sign, a stretch of foreign words, or a pause. */
  private record Piece(String signs, boolean weak, int foreign) {
    static final Piece PAUSE = new Piece("", false, 0);
  }

  /**
   * @param plain what was said, in plain form
   */
  public static SpokenSigns of(String plain) {
    String text = EXPLAINED.matcher(cleared(plain)).replaceAll(" ");
    text = LENGTH.matcher(text).replaceAll(" ");
    text = COUNTED.matcher(text).replaceAll("年年");
    return of(pieces(text));
  }

  /** What needs the words around it: letters said once more to explain them, MA as one syllable. */
  static String cleared(String plain) {
    String once = EXPLAINED_AGAIN.matcher(plain).replaceAll("${letter}");
    return SYLLABLE.matcher(once).replaceAll("ma");
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher several = SEVERAL.matcher(text);
    Matcher run = RUN.matcher(text);
    Matcher latin = LATIN.matcher(text);
    int times = 1;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      int idiom = NumeralWords.lengthAt(text, at);
      WordTable.Entry<CodeWords.Word> word = CodeWords.at(text, at);
      if (idiom > 0) {
        pieces.add(new Piece("", false, idiom));
        at += idiom;
      } else if (several.region(at, text.length()).lookingAt()) {
        times = several.group("n") == null ? 2 : digit(several.group("n"));
        at = several.end();
        continue;
      } else if (word != null
          && !(word.value().filler() && latin(c) && !wordEnds(text, at, word))) {
        String signs = word.value().signs();
        pieces.add(
            word.value().filler() ? Piece.PAUSE : new Piece(signs, word.word().length() == 1, 0));
        at += word.word().length();
      } else if (latin.region(at, text.length()).lookingAt()) {
        for (char letter : latin.group().toCharArray()) {
          pieces.addAll(Collections.nCopies(times, strong(letter)));
          times = 1;
        }
        at = latin.end();
      } else if (run.region(at, text.length()).lookingAt()) {
        int end = times > 1 ? at + 1 : run.end();
        for (char digit : SpokenDigits.read(text.substring(at, end)).toCharArray()) {
          pieces.addAll(Collections.nCopies(times, strong(digit)));
          times = 1;
        }
        at = end;
      } else {
        pieces.add(new Piece("", false, Character.isLetter(c) ? 1 : 0));
        at++;
      }
      times = 1;
    }
    return pieces;
  }

  private static SpokenSigns of(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    StringBuilder others = new StringBuilder();
    int foreign = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      // 比 is B among other signs, and a word among words
      boolean word =
          piece.weak()
              && (i > 0 && pieces.get(i - 1).foreign() > 0
                  || i + 1 < pieces.size() && pieces.get(i + 1).foreign() > 0);
      foreign += word ? 1 : piece.foreign();
      if (!piece.signs().isEmpty() && !word) {
        text.append(sign(piece.signs().charAt(0)));
        others.append(sign(piece.signs().charAt(piece.signs().length() - 1)));
      }
    }
    return new SpokenSigns(text.toString(), others.toString(), foreign);
  }

  /** I and O are no signs of a tax number: whoever says them means 1 and 0. */
  private static char sign(char c) {
    return c == 'i' ? '1' : c == 'o' ? '0' : Character.toUpperCase(c);
  }

  private static Piece strong(char c) {
    return new Piece(String.valueOf(c), false, 0);
  }

  private static int digit(String word) {
    return Integer.parseInt(SpokenDigits.read(word));
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** "ok" is a word of its own, and two signs inside "ok27". */
  private static boolean wordEnds(String text, int at, WordTable.Entry<CodeWords.Word> word) {
    int end = at + word.word().length();
    boolean before =
        at > 0 && (latin(text.charAt(at - 1)) || Character.isDigit(text.charAt(at - 1)));
    boolean after =
        end < text.length() && (latin(text.charAt(end)) || Character.isDigit(text.charAt(end)));
    return !before && !after;
  }
}
