package io.orderline.understand.llm;

import io.orderline.core.privacy.PersonalData;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import java.util.List;
import java.util.Optional;

/** Which of the offered intents an utterance is. */
public record IntentPrompt(String text, List<String> intents) implements Prompt<Wish> {

  @Override
  public String request(String model) {
    return ChatCompletion.request(model, intents, PersonalData.masked(text));
  }

  @Override
  public Optional<Wish> answer(String response) {
    return ChatCompletion.answer(response, intents)
        .filter(guess -> !guess.intent().equals(Intent.OTHER.name()))
        .map(guess -> new Wish(new Intent(guess.intent()), guess.confidence()));
  }
}
