package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of the places that a sentence names is wanted. A negation belongs to the place behind it
 * ("不要第一个，要第三个") or before it ("第一个不是，第二个"); right between two, without a pause, it takes back the
 * first ("第一个不是第二个").
 */
record PlaceChoice(String text, List<Place> places, int options) {
  private static final String NO = "(?:不是|不要|不选|不用|不查|不看|不退|不取消|不系|别|甭|除了|没说|不是要|不是说)";
  private static final Pattern BEFORE = Pattern.compile(NO + "(?:选|要|说|查)?(?:那|这)?个?$");
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:那个|这个|的)?(?:我)?(?:不是|不要|不对|不用|不行|就?算了|不选|不查|不退|不取消|不看|不)(?:的|了|啊|吧)*(?=$|[,。!?]|是|我?要|改?查|$)");
  private static final Pattern TAKES_BACK = Pattern.compile("不对|错了|哦不|不不|说错");
  private static final Pattern CONTRASTS = Pattern.compile("^[,。;、 ]+而?" + NO + "$");
  private static final Pattern JOINS = Pattern.compile("^[,、 ]*(?:和|跟|还有|以及|与|加)[,、 ]*$|^、$");
  private static final Pattern OR = Pattern.compile("还是");
  private static final Pattern DECIDED = Pattern.compile("(?:吧|好了|得了|算了)[,。!]*$");

  Optional<Slot> chosen() {
    List<Place> wanted = new ArrayList<>();
    List<Integer> unwanted = new ArrayList<>();
    boolean joined = false;
    for (int i = 0; i < places.size(); i++) {
      if (i > 0 && OR.matcher(before(i)).find() && !DECIDED.matcher(text).find()) {
        return Optional.empty();
      }
      joined |= i > 0 && JOINS.matcher(before(i)).matches();
      if (refused(i)) {
        unwanted.add(places.get(i).n());
      } else {
        wanted.add(places.get(i));
      }
    }
    List<Integer> numbers = wanted.stream().map(Place::n).distinct().toList();
    if (numbers.isEmpty()) {
      return onlyOther(unwanted);
    }
    if (numbers.size() > 1 && joined) {
      return numbers.size() == options
          ? Optional.of(new Slot(Slot.CHOICE, ChoiceReader.ALL))
          : Optional.of(
              new Slot(
                  Slot.CHOICE,
                  Integer.toString(numbers.getFirst()),
                  numbers.subList(1, numbers.size()).stream().map(String::valueOf).toList(),
                  Optional.empty()));
    }
    return Optional.of(slot(wanted.getLast()));
  }

  /** Whoever does not want one of two wants the other one. */
  private Optional<Slot> onlyOther(List<Integer> unwanted) {
    List<Integer> left =
        IntStream.rangeClosed(1, options).filter(n -> !unwanted.contains(n)).boxed().toList();
    return left.size() == 1
        ? Optional.of(ChoiceReader.numbered(left.getFirst(), options))
        : Optional.empty();
  }

  private boolean refused(int i) {
    boolean last = i + 1 == places.size();
    String behind =
        text.substring(places.get(i).to(), last ? text.length() : places.get(i + 1).from());
    boolean between = !last && behind.matches("(?:那个)?" + NO + "(?:了|的|,)*");
    boolean contrast = !last && CONTRASTS.matcher(behind).matches();
    return refusedBefore(i)
        || !contrast
            && (between
                || BEHIND.matcher(behind).find()
                || !last && TAKES_BACK.matcher(behind).find()
                || !last && OR.matcher(behind).find());
  }

  /** A negation before a place counts unless it took back the place before that. */
  private boolean refusedBefore(int i) {
    String before = before(i);
    Matcher no = BEFORE.matcher(before);
    return no.find() && (i == 0 || no.start() > 0);
  }

  private String before(int i) {
    return text.substring(i == 0 ? 0 : places.get(i - 1).to(), places.get(i).from());
  }

  private Slot slot(Place place) {
    return place.end()
        ? new Slot(Slot.CHOICE, ChoiceReader.LAST)
        : ChoiceReader.numbered(place.n(), options);
  }
}
