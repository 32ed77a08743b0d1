package io.orderline.understand;

import io.orderline.core.understanding.Emotion;
import io.orderline.understand.emotion.MoodReader;
import io.orderline.understand.intent.IntentReader;
import io.orderline.understand.reply.ReplyHead;
import io.orderline.understand.reply.ReplyReader;
import io.orderline.understand.slot.AspectReader;
import io.orderline.understand.slot.ReasonReader;

/**
 * What reads the meaning of a sentence, by trained heads or by words alone.
 *
 * @param intents what is wanted
 * @param moods how the caller feels
 * @param replies what it does to the question just asked
 * @param reasons why something goes back
 * @param aspects what is asked back
 */
public record MeaningReaders(
    IntentReader intents,
    MoodReader moods,
    ReplyReader replies,
    ReasonReader reasons,
    AspectReader aspects) {

  /** Without trained heads: the rules alone read replies, reasons and questions back. */
  public static MeaningReaders byWords(IntentReader intents) {
    return new MeaningReaders(
        intents,
        (text, voice, usual) -> Emotion.NEUTRAL,
        new ReplyReader(ReplyHead.NONE),
        ReasonReader.WORDS,
        AspectReader.WORDS);
  }
}
