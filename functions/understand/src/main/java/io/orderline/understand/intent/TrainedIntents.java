package io.orderline.understand.intent;

import io.orderline.core.knowledge.Passage;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.clause.Clauses;
import io.orderline.understand.clause.Echo;
import io.orderline.understand.clause.SpeechForm;
import io.orderline.understand.clause.Spoken;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.learning.TextClassifier.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Intents by the trained head, in one ranking with the shop's texts, and with what the rules of the
 * language add to it.
 */
public final class TrainedIntents implements IntentReader {
  private static final Set<String> NO_BUSINESS =
      Set.of(Intent.OTHER.name(), Intent.GREETING.name());

  /** As sure as this must each of two wishes in one sentence be. */
  private static final double BOTH = 0.55;

  /** "那这个呢" carries the open wish on, but may mean something else. */
  private static final double CARRIED_ON = 0.6;

  private static final int MOST = 2;

  private static final Pattern CARRY_ON =
      Pattern.compile(
          "^(?:嗯|呃|啊|哦|那|还有|然后)*(?:这个?|那个?|另外?一?[个单件]|下一?[个单件]|上一?[个单件]|别的|其他的?|第[一二三四五六七八九1-9][个单件]|最后一?[个单件]|剩下的?|我?别的(?:订单|单子|单)?)(?:订单|单子|单|包裹)?(?:的话)?(?:呢|咧|怎么样|嘞)[?？]?$");

  private final TextClassifier classifier;

  /** Its flow tells who owes what, once the text has said how one pays. */
  private static final String PAYMENT = "payment";

  private static final String PROMOTION = "promotion";

  /** Two clauses as sure as this are wanted in the order said. */
  private static final double CLEAR = 0.75;

  /** As sure must an intent be that is named without a question. */
  private static final double BARE = 0.9;

  /** As sure of one thing, a sentence is about that, however many clauses lead there. */
  private static final double SURE = 0.97;

  private static final int SHORT = 8;

  private static final Pattern WHAT_RUNS =
      Pattern.compile(
          "^(?!.*(?:会员|新人|首单|生日|新用户)).*(?:什么|啥|哪些|有没有|有无|现在有|今天有|最近有).{0,5}(?:优惠|活动|促销|打折|折扣|满减|特价)(?!券)");

  /** 能退吗, 看看能不能换货: a deed named by itself is asked for, whatever a text says of it. */
  private static final Pattern OWN_CASE =
      Pattern.compile(
          "^(?:[你您请再那还就先,，]|麻烦|帮我|给我|替我|我想|我要|想|这个|那个|它|问一?下|问问|看看|看一?下)*(?:能不能|可不可以|可以|能|还能)(?:帮我|给我)?(?:退货|换货|退款|退换货?|退|换|取消(?:订单)?)(?:吗|么|不|吧|了|掉|啊|呀)*[?？]?$"
              // 我问一下包裹: what it is about is named, and nothing asked of it
              + "|^(?:[嗯哎啊]|那|我|就|是|想|要|先|麻烦|帮我)*(?:问|看|查)(?:一?下|问|看|查)?(?:我的?|那个|这个)*(?:快递|包裹|物流|货|件)(?:吧|啊|呢)?$"
              // a house number is a value, and no question
              + "|[0-9零一二三四五六七八九十百千两幺]+(?:号|栋|幢|单元|室)(?!线|码|发|到|前|之|能|开|付|下|上)");

  /** Which number it is says nothing of what is wanted. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9零〇一幺二两三四五六七八九](?:[ -]?[0-9零〇一幺二两三四五六七八九]){6,}");

  /** 能不退 asks whether it can be done. */
  private static final Pattern MAY_I =
      Pattern.compile("能不((?:给我|帮我)?(?:退|换|取消|改)(?:货|款|了|掉)?)(?=[?？]?$)");

  /** 换来换去也烦: no wish to exchange. */
  private static final Pattern TO_AND_FRO = Pattern.compile("(?<deed>[退换改催查问])来\\k<deed>去");

  private static final Pattern I_ASK =
      Pattern.compile("(?<before>^|[,，。 ])(?:我|俺)(?:就|只|是|刚才|刚刚)*(?:问|说|讲|指)的(?:就)?是(?=.{2})");

  private final Embedder embedder;
  private final double rejection;

  /**
   * @param rejection an intent less probable than this is none
   */
  public TrainedIntents(TextClassifier classifier, Embedder embedder, double rejection) {
    this.classifier = classifier;
    this.embedder = embedder;
    this.rejection = rejection;
  }

  @Override
  public Reading read(Sentence sentence, Optional<String> openFlow, Answers answers) {
    if (openFlow.isPresent() && CARRY_ON.matcher(sentence.text()).matches()) {
      return Reading.of(List.of(new Wish(new Intent(openFlow.get()), CARRIED_ON)));
    }
    Spoken spoken = meant(Spoken.of(LONG_NUMBER.matcher(sentence.text()).replaceAll("")));
    if (!spoken.dropped().isEmpty() && spoken.empty()) {
      return new Reading(List.of(), spoken.dropped(), Optional.empty());
    }
    Sentence held =
        spoken.kept().equals(sentence.text()) ? sentence : Sentence.of(spoken.kept(), embedder);
    Found found = new Found(answers);
    Clauses.of(held.text()).forEach(clause -> found.add(Sentence.of(clause, embedder), BOTH));
    if (found.size() >= MOST && (Clauses.announced(held.text()) || found.ordered(best(held)))) {
      return found.reading(spoken.dropped());
    }
    Found whole = new Found(answers);
    whole.add(held, rejection);
    if (whole.size() == 0 && found.size() == 0) {
      // a clause may say what the whole drowns: 公司的，某某有限公司，开发票
      Found wish = new Found(Answers.NONE);
      Clauses.topical(held.text()).stream()
          .limit(MOST)
          .filter(clause -> !clause.equals(held.text()))
          .forEach(clause -> wish.add(Sentence.of(clause, embedder), BOTH));
      return wish.reading(spoken.dropped());
    }
    if (whole.onlyAsks()) {
      // 开个发票，公司抬头…: the clause that names the deed goes before a text on the rest
      Optional<Wish> beside =
          Clauses.announced(held.text()) ? deed(Clauses.topical(held.text())) : Optional.empty();
      if (beside.isPresent()) {
        // 我要退货，再问一句仓库在哪: the text answers one clause, the other is wanted
        return new Reading(List.of(beside.get()), spoken.dropped(), whole.passage);
      }
      Optional<Wish> deed = named(held.text());
      if (deed.isPresent()) {
        return new Reading(List.of(deed.get()), spoken.dropped(), Optional.empty());
      }
    }
    return (whole.size() == 0 ? found : whole).reading(spoken.dropped());
  }

  /** 不要发票，我问的是保修: what it is about is what follows. */
  private static Spoken meant(Spoken spoken) {
    return new Spoken(meant(spoken.kept()), spoken.dropped());
  }

  private static String meant(String text) {
    String said = MAY_I.matcher(TO_AND_FRO.matcher(text).replaceAll("")).replaceFirst("能不能$1");
    return I_ASK.matcher(said).replaceFirst("${before}");
  }

  /** What a short clause asks for by name, where nothing in the sentence is a question. */
  private Optional<Wish> named(String text) {
    if (SpeechForm.of(text).question()) {
      return Optional.empty();
    }
    return deed(Clauses.topical(text).stream().filter(clause -> !clause.equals(text)).toList());
  }

  /** A short clause that names what is wanted, and asks nothing. */
  private Optional<Wish> deed(List<String> clauses) {
    return clauses.stream()
        .filter(clause -> clause.length() <= SHORT && !SpeechForm.of(clause).question())
        .map(clause -> classifier.scores(Sentence.of(clause, embedder)).getFirst())
        .filter(best -> best.probability() >= BARE && !NO_BUSINESS.contains(best.label()))
        .map(best -> new Wish(new Intent(best.label()), best.probability()))
        .findFirst();
  }

  private Score best(Sentence sentence) {
    return classifier.scores(sentence).getFirst();
  }

  /** What the clauses want and ask, in the order said. */
  private final class Found {
    private final Answers answers;
    private final Map<Intent, Wish> wishes = new LinkedHashMap<>();
    private Optional<Passage> passage = Optional.empty();
    private boolean told;
    private boolean asked;
    private boolean requested = true;

    Found(Answers answers) {
      this.answers = answers;
    }

    int size() {
      return wishes.size() + (passage.isPresent() ? 1 : 0);
    }

    boolean onlyAsks() {
      return wishes.isEmpty() && passage.isPresent();
    }

    /**
     * Whether each clause says by itself what it wants: they count in the order said. What is told
     * beside what is asked may be no more than how it came to that.
     */
    private boolean clear() {
      return wishes.size() >= MOST
          && !(told && asked)
          && wishes.values().stream().allMatch(wish -> wish.confidence() >= CLEAR);
    }

    /** Whether they count as they stand now; false when the whole speaks of something else. */
    boolean ordered(Score whole) {
      boolean inOrder = clear() && (requested || whole.probability() < SURE);
      return inOrder || leads(new Intent(whole.label())) || clear();
    }

    /** Puts what the whole sentence speaks of first; false when no clause does. */
    private boolean leads(Intent intent) {
      Wish first = wishes.remove(intent);
      if (first == null) {
        return wishes.isEmpty() || passage.isPresent();
      }
      Map<Intent, Wish> others = new LinkedHashMap<>(wishes);
      wishes.clear();
      wishes.put(intent, first);
      wishes.putAll(others);
      return true;
    }

    void add(Sentence clause, double floor) {
      List<Score> scores = classifier.scores(clause);
      boolean idle = Echo.of(clause.text()) || OWN_CASE.matcher(clause.text()).find();
      Optional<Passage> answer = idle ? Optional.empty() : answers.to(clause, scores);
      if (answer.isPresent()) {
        if (tells(scores.getFirst(), clause.text())
            || bare(scores.getFirst(), answer.get(), clause.text())) {
          add(scores.getFirst());
        } else {
          passage = passage.map(first -> together(first, answer.get())).or(() -> answer);
          if (scores.getFirst().label().equals(PAYMENT)) {
            add(scores.getFirst());
          }
        }
        return;
      }
      Score best = scores.getFirst();
      Optional<Wish> wish =
          Optional.of(new Wish(new Intent(best.label()), best.probability()))
              .filter(_ -> best.probability() >= floor && !best.label().equals("other"));
      (idle || answers == Answers.NONE ? wish : Unanswered.instead(clause.text(), wish))
          .ifPresent(
              found -> {
                wishes.putIfAbsent(found.intent(), found);
                SpeechForm form = SpeechForm.of(clause.text());
                boolean wants = form.question() || form.request();
                asked |= wants;
                told |= !wants;
                requested &= form.request();
              });
    }

    /** Two questions have two answers. */
    private static Passage together(Passage first, Passage second) {
      return first.topic().contains(second.topic())
          ? first
          : new Passage(
              first.topic() + "，" + second.topic(),
              first.spoken() + second.spoken(),
              Math.min(first.confidence(), second.confidence()));
    }

    /** What runs today is told from the shop's system before a text is read out. */
    private static boolean tells(Score best, String clause) {
      return best.label().equals(PROMOTION) && WHAT_RUNS.matcher(clause).find();
    }

    /** 开发票: the name of a deed alone asks for it, whatever a text says of it. */
    private static boolean bare(Score best, Passage answer, String clause) {
      SpeechForm form = SpeechForm.of(clause);
      boolean named =
          best.probability() >= BARE
              && best.probability() > answer.confidence()
              && clause.length() <= SHORT;
      boolean requested = best.probability() >= BOTH && form.request();
      return !form.question() && (named || requested) && !best.label().equals(Intent.OTHER.name());
    }

    private void add(Score best) {
      Intent intent = new Intent(best.label());
      wishes.putIfAbsent(intent, new Wish(intent, best.probability()));
    }

    Reading reading(List<Intent> dropped) {
      if (wishes.size() > 1) {
        wishes.keySet().removeIf(intent -> NO_BUSINESS.contains(intent.name()));
      }
      return new Reading(wishes.values().stream().limit(MOST).toList(), dropped, passage);
    }
  }
}
