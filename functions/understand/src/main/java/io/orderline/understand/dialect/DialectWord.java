package io.orderline.understand.dialect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The Mandarin for a dialect word, and where the word is one.
 *
 * @param marks {@code alone}, {@code start}, {@code end}, {@code along}
 * @param beside the characters of the conditions on neighbours, by condition
 */
record DialectWord(
    String word, String mandarin, String dialect, Set<String> marks, Map<String, String> beside) {
  private static final Set<String> MARKS = Set.of("alone", "start", "end", "along");
  private static final String FILLERS = "嗯啊哦呃额诶哎那";
  private static final String PARTICLES = "啊呀吧嘛呢哈哦噢嘞咧咯噻啦喇了的哟";

  static DialectWord of(String line, String dialect) {
    String[] parts = line.split(" ?; ?");
    String[] sides = parts[0].split(" ?= ?", 2);
    var marks = new java.util.HashSet<String>();
    var beside = new HashMap<String, String>();
    for (int i = 1; i < parts.length; i++) {
      int space = parts[i].lastIndexOf(' ');
      if (space < 0 && MARKS.contains(parts[i])) {
        marks.add(parts[i]);
      } else if (space > 0 && parts[i].substring(0, space).matches("(?:not )?(?:before|after)")) {
        beside.put(parts[i].substring(0, space), parts[i].substring(space + 1));
      } else {
        throw new IllegalStateException("no condition of dialect words: " + parts[i]);
      }
    }
    return new DialectWord(
        sides[0], sides[1].strip(), dialect, Set.copyOf(marks), Map.copyOf(beside));
  }

  boolean needsCompany() {
    return marks.contains("along");
  }

  /** Whether the word that begins here is meant, company aside. */
  boolean fits(String text, int at) {
    int end = at + word.length();
    char before = at == 0 ? 0 : text.charAt(at - 1);
    char after = end == text.length() ? 0 : text.charAt(end);
    return fits("before", after, true)
        && fits("not before", after, false)
        && fits("after", before, true)
        && fits("not after", before, false)
        && (marks.isEmpty() || placed(text, at, end));
  }

  private boolean fits(String condition, char neighbour, boolean wanted) {
    String characters = beside.get(condition);
    return characters == null || characters.indexOf(neighbour) >= 0 == wanted;
  }

  private boolean placed(String text, int at, int end) {
    boolean whole = marks.contains("alone");
    return !(whole || marks.contains("start")) || begins(text, at)
        ? !(whole || marks.contains("end")) || ends(text, end)
        : false;
  }

  private static boolean begins(String text, int at) {
    int start = at;
    while (start > 0 && FILLERS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
  }

  private static boolean ends(String text, int end) {
    int stop = end;
    while (stop < text.length() && PARTICLES.indexOf(text.charAt(stop)) >= 0) {
      stop++;
    }
    return stop == text.length() || !Character.isLetterOrDigit(text.charAt(stop));
  }
}
