package io.orderline.understand.emotion;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Emotion.Mood;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.Lexicon;
import io.orderline.understand.learning.TextClassifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mood by the trained head, moved by the voice, with the words that tell it. */
public final class TrainedMood implements MoodReader {
  private static final Map<Mood, List<String>> GROUPS =
      Map.of(
          Mood.ANGRY, List.of("fury", "fraud", "threat", "heat", "irony"),
          Mood.DISSATISFIED, List.of("grievance", "impatience", "sigh", "heat", "fraud", "threat"),
          Mood.POSITIVE, List.of("joy"),
          Mood.NEUTRAL, List.of());

  private static final Pattern DENIED =
      Pattern.compile(
          "(?:不是|没有?|并非|不|没)(?:真的|真|来|在|说)?(?:要|想|打算)?(?:投诉|举报|骂|怪)(?:你们?|您|他们?)?(?:的意思)?");

  private final TextClassifier classifier;

  public TrainedMood(TextClassifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public Emotion read(Sentence said, Optional<Prosody> voice, Optional<Prosody> usual) {
    Sentence sentence = withoutDenied(said);
    Map<Mood, Double> words = new EnumMap<>(Mood.class);
    classifier
        .scores(sentence)
        .forEach(score -> words.put(mood(score.label()), score.probability()));
    List<String> reasons = new ArrayList<>();
    Map<Mood, Double> moods = words;
    if (voice.isPresent() && usual.isPresent()) {
      VoiceMood heard = VoiceMood.of(voice.get(), usual.get());
      moods = heard.move(words);
      reasons.addAll(heard.reasons());
    }
    Mood mood = likeliest(moods);
    if (mood == Mood.NEUTRAL) {
      return Emotion.NEUTRAL;
    }
    reasons.addAll(0, words(mood, sentence.text()));
    return new Emotion(mood, moods.get(mood), reasons);
  }

  /** 不是要投诉: what is denied is no threat. */
  private static Sentence withoutDenied(Sentence heard) {
    String text = DENIED.matcher(heard.text()).replaceAll("");
    return text.equals(heard.text()) ? heard : new Sentence(text, heard.vector());
  }

  private List<String> words(Mood mood, String text) {
    Lexicon lexicon = classifier.head().space().lexicon();
    return GROUPS.get(mood).stream()
        .flatMap(group -> lexicon.found(group, text).stream())
        .distinct()
        .toList();
  }

  private static Mood likeliest(Map<Mood, Double> moods) {
    return moods.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Mood mood(String label) {
    return Mood.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
