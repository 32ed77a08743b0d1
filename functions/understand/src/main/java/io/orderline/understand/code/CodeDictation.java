package io.orderline.understand.code;

import io.orderline.understand.digits.DigitEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code that is dictated with slips of the tongue: each clause adds signs, or mends those before
 * it. What a correction replaces is not always clear, so there may be several results; the check
 * character decides between them.
 *
 * @param reader the signs of a stretch of speech
 * @param length how long the whole code is
 */
record CodeDictation(UnaryOperator<String> reader, int length) {
  private static final int MOST = 12;
  private static final Pattern MISTAKE = Pattern.compile("不对|[说念报讲]?错了|[说念报讲]错|哦不|不不|更正|等等不是|不是不是");
  private static final Pattern PAUSE = Pattern.compile("[,;:。、!?… ]*[,;:。、!?…][,;:。、!?… ]*");
  private static final Pattern SWAP =
      Pattern.compile("(?:不是|把)(?<wrong>.+?)(?:应该)?(?:是|改成|换成|改为)(?<right>.+)");
  private static final Pattern SWAP_BACK = Pattern.compile("是(?<right>[^不]+?)不是(?<wrong>[^是]+)$");
  private static final Pattern WRONG_IS =
      Pattern.compile(
          "^(?:那个|这个)?(?<wrong>.{1,4}?)(?:[说念报记]?错了?|不对)[,， ]*(?:应该)?(?:是|改成)(?<right>.+)$");
  private static final Pattern NEGATED = Pattern.compile("^.{0,3}?(?:不是|不要).+");
  private static final Pattern AFFIRMED = Pattern.compile("^(?:那个)?(?:应该)?(?:是|改成).+");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:倒数)?第[一二三四五六七八九十0-9]{1,3}(?:位|个)|(?:最后|末尾|最前|[前后末])面?的?[一二两三四五六七八九十0-9]{1,2}(?:位|个)|末位");
  private static final Pattern MENDS = Pattern.compile("错|不对|不是|改|换成|应该");

  /** What the code may be after this, likeliest first. */
  Set<String> after(String before, String plain) {
    String said = MISTAKE.matcher(plain).replaceAll(",$0,");
    Matcher place = PLACE.matcher(plain);
    if (place.find()
        && (before.length() >= length || plain.contains("第") || MENDS.matcher(plain).find())) {
      Set<String> mended = placed(before, plain, place.start());
      if (!mended.isEmpty()) {
        return mended;
      }
    }
    Matcher wrong = WRONG_IS.matcher(plain);
    if (!before.isEmpty() && wrong.matches()) {
      List<String> swapped =
          swapped(before, reader.apply(wrong.group("wrong")), reader.apply(wrong.group("right")));
      if (!swapped.isEmpty()) {
        return new LinkedHashSet<>(swapped);
      }
    }
    Set<String> values = new LinkedHashSet<>(List.of(before));
    boolean mend = false;
    for (String clause : clauses(said)) {
      if (MISTAKE.matcher(clause).matches()) {
        mend = true;
        continue;
      }
      Set<String> next = new LinkedHashSet<>();
      for (String value : values) {
        next.addAll(clause(value, clause, mend));
      }
      mend = mend && next.equals(values);
      values = limited(next);
    }
    return values;
  }

  /** 最后一位错了，是九: of what was said before, in this turn or an earlier one. */
  private Set<String> placed(String before, String plain, int at) {
    Set<String> mended = new LinkedHashSet<>();
    for (String value : at == 0 ? Set.of(before) : after(before, plain.substring(0, at))) {
      DigitEdit.apply(value, true, plain.substring(at), reader).ifPresent(mended::add);
    }
    return mended;
  }

  private Set<String> clause(String value, String clause, boolean mend) {
    Set<String> results = new LinkedHashSet<>();
    Matcher swap = SWAP.matcher(clause);
    Matcher back = SWAP_BACK.matcher(clause);
    Optional<Matcher> swapped =
        swap.find() ? Optional.of(swap) : back.find() ? Optional.of(back) : Optional.empty();
    swapped.ifPresent(
        m ->
            results.addAll(
                swapped(value, reader.apply(m.group("wrong")), reader.apply(m.group("right")))));
    if (!results.isEmpty()) {
      return results;
    }
    String signs = reader.apply(clause);
    if (mend && !signs.isEmpty() && !value.isEmpty()) {
      nearly(value, signs).ifPresent(results::add);
      fromThere(value, signs).ifPresent(results::add);
      if (signs.length() > 1 && value.startsWith(signs.substring(0, 2))) {
        results.add(signs);
      }
      if (signs.length() <= value.length()) {
        results.add(value.substring(0, value.length() - signs.length()) + signs);
      }
      results.add(signs);
      return results;
    }
    results.add(joined(value, signs));
    results.add(value + signs);
    return results;
  }

  /** Whoever says the last group again before going on does not mean it twice. */
  private String joined(String value, String signs) {
    for (int shared = Math.min(value.length(), signs.length()); shared >= 4; shared--) {
      if (value.endsWith(signs.substring(0, shared))) {
        return value + signs.substring(shared);
      }
    }
    boolean anew =
        value.length() >= 4 && signs.length() > 4 && signs.startsWith(value.substring(0, 4));
    return anew ? signs : value + signs;
  }

  /** M A 六，不对，M A 五…: the group begins again, and more follows. */
  private static Optional<String> fromThere(String value, String signs) {
    int at = signs.length() < 3 ? -1 : value.lastIndexOf(signs.substring(0, 2));
    return at > 0 ? Optional.of(value.substring(0, at) + signs) : Optional.empty();
  }

  /** The group that is said again differs from the wrong one in a single sign. */
  private static Optional<String> nearly(String value, String signs) {
    for (int at = value.length() - signs.length(); signs.length() >= 3 && at >= 0; at--) {
      int differences = 0;
      for (int i = 0; i < signs.length(); i++) {
        differences += value.charAt(at + i) == signs.charAt(i) ? 0 : 1;
      }
      if (differences == 1) {
        return Optional.of(value.substring(0, at) + signs + value.substring(at + signs.length()));
      }
    }
    return Optional.empty();
  }

  /** "N错了是M", "不是N是M": each place where the wrong sign stands. */
  private static List<String> swapped(String value, String wrong, String right) {
    List<String> results = new ArrayList<>();
    if (wrong.isEmpty() || right.isEmpty()) {
      return results;
    }
    for (int at = value.lastIndexOf(wrong); at >= 0; at = value.lastIndexOf(wrong, at - 1)) {
      int end = at + wrong.length();
      // "不是N是M二七": what follows the right sign goes on
      if (end == value.length()) {
        results.add(value.substring(0, at) + right);
      } else if (right.length() == wrong.length()) {
        results.add(value.substring(0, at) + right + value.substring(end));
      }
      if (at == 0) {
        break;
      }
    }
    return results;
  }

  private Set<String> limited(Set<String> values) {
    return values.stream()
        .filter(value -> value.length() <= length + 8)
        .limit(MOST)
        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
  }

  /** "不是N，是M" is one clause. */
  private static List<String> clauses(String said) {
    List<String> clauses = new ArrayList<>();
    for (String clause : PAUSE.split(said)) {
      boolean goesOn =
          !clauses.isEmpty()
              && NEGATED.matcher(clauses.getLast()).matches()
              && !clauses.getLast().matches(".*不是.+是.+")
              && AFFIRMED.matcher(clause).matches();
      if (goesOn) {
        clauses.set(clauses.size() - 1, clauses.getLast() + clause);
      } else if (!clause.isBlank()) {
        clauses.add(clause.strip());
      }
    }
    return clauses;
  }
}
