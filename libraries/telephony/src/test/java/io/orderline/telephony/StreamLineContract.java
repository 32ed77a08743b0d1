package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.audio.Sound;
import io.orderline.core.call.CallId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every provider's stream must do, spoken in our words. */
public abstract class StreamLineContract {
  private static final String CALL = "CA0123456789";

  private final StreamLine line = line();

  protected abstract StreamLine line();

  /** What the provider sends when a stream has begun. */
  protected abstract String begun(String call);

  /** The same, with sound of a kind that was not agreed. */
  protected abstract String begunOtherwise(String call);

  /** What it sends when a key was pressed. */
  protected abstract String pressed(String key);

  /** What it sends when all before the mark was heard. */
  protected abstract String reached(String mark);

  /** The caller's sound as it reads a piece of it from its message. */
  protected abstract List<StreamEvent> heard(StreamLine line, Sound sound);

  /** The sound of the messages that we send, as the provider reads it. */
  protected abstract short[] played(List<Frame> frames);

  /** How the mark is called in the messages that ask for it. */
  protected abstract String asked(List<Frame> frames);

  @Test
  void beginsWithTheCall() {
    assertThat(line.read(begun(CALL))).containsExactly(new StreamEvent.Started(new CallId(CALL)));
  }

  @Test
  void aStreamOfNoCallIsRefused() {
    assertThatThrownBy(() -> line.read(begun(""))).isInstanceOf(BadFrame.class);
    assertThatThrownBy(() -> line().read(begun("x".repeat(65)))).isInstanceOf(BadFrame.class);
  }

  @Test
  void soundOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> line.read(begunOtherwise(CALL))).isInstanceOf(BadFrame.class);
  }

  @Test
  void hearsTheCaller() {
    line.read(begun(CALL));
    Sound said = tone(20);
    List<StreamEvent> events = heard(line, said);
    assertThat(events).singleElement().isInstanceOf(StreamEvent.Audio.class);
    Sound sound = ((StreamEvent.Audio) events.getFirst()).sound();
    assertThat(sound.sampleRate()).isEqualTo(line.sampleRate());
    near(sound.samples(), said.samples());
  }

  @Test
  void playsASoundOfAnyLength() {
    line.read(begun(CALL));
    for (int millis : new int[] {1, 20, 130, 2500}) {
      Sound sound = tone(millis);
      short[] played = played(line.audio(sound));
      assertThat(played.length).isGreaterThanOrEqualTo(sound.samples().length);
      near(java.util.Arrays.copyOf(played, sound.samples().length), sound.samples());
      for (int i = sound.samples().length; i < played.length; i++) {
        assertThat(played[i]).as("silence fills the last message").isZero();
      }
    }
  }

  @Test
  void hearsKeys() {
    line.read(begun(CALL));
    for (char key : "0123456789*#".toCharArray()) {
      assertThat(line.read(pressed(String.valueOf(key)))).containsExactly(new StreamEvent.Key(key));
    }
    assertThatThrownBy(() -> line.read(pressed("x"))).isInstanceOf(BadFrame.class);
    assertThatThrownBy(() -> line.read(pressed("12"))).isInstanceOf(BadFrame.class);
  }

  @Test
  void isToldWhenAMarkIsReached() {
    line.read(begun(CALL));
    String mark = asked(line.mark("3-1"));
    assertThat(line.read(reached(mark))).containsExactly(new StreamEvent.MarkReached("3-1"));
  }

  @Test
  void stopsWhatIsPlayed() {
    line.read(begun(CALL));
    assertThat(line.clear()).isNotEmpty().allMatch(Frame.Text.class::isInstance);
  }

  @Test
  void whatIsNewIsNoFault() {
    line.read(begun(CALL));
    assertThat(line.read("{\"event\":\"something:new\",\"type\":\"something\"}")).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> line.read("hello")).isInstanceOf(BadFrame.class);
  }

  /** Coding takes some of the exactness away, on some lines. */
  protected int exactness() {
    return 0;
  }

  private void near(short[] actual, short[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    var apart = new ArrayList<Integer>();
    for (int i = 0; i < actual.length; i++) {
      apart.add(Math.abs(actual[i] - expected[i]));
    }
    assertThat(apart).allMatch(difference -> difference <= exactness());
  }

  private Sound tone(int millis) {
    short[] samples = new short[Math.max(1, line.sampleRate() * millis / 1000)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * i / line.sampleRate()));
    }
    return new Sound(line.sampleRate(), samples);
  }
}
