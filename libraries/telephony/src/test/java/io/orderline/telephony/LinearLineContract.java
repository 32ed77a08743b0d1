package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.audio.Sound;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every line of linear samples must do besides. */
public abstract class LinearLineContract extends StreamLineContract {

  /** What the provider sends when a stream with sound at that rate has begun. */
  protected abstract String begun(String call, int rate);

  /** Where the message that asks for a mark names it, as a pointer into its JSON. */
  protected abstract String markIn();

  @Override
  protected final String begun(String call) {
    return begun(call, line().sampleRate());
  }

  @Override
  protected final String begunOtherwise(String call) {
    return begun(call, 24_000);
  }

  @Override
  protected final List<StreamEvent> heard(StreamLine line, Sound sound) {
    return line.read(sound.pcm());
  }

  @Override
  protected final short[] played(List<Frame> frames) {
    var bytes = new ByteArrayOutputStream();
    frames.forEach(frame -> bytes.writeBytes(((Frame.Binary) frame).bytes()));
    return Sound.pcm(line().sampleRate(), bytes.toByteArray()).samples();
  }

  @Override
  protected final String asked(List<Frame> frames) {
    try {
      String text = ((Frame.Text) frames.getFirst()).text();
      return new ObjectMapper().readTree(text).at(markIn()).asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void halfASampleIsRefused() {
    assertThatThrownBy(() -> line().read(new byte[639])).isInstanceOf(BadFrame.class);
  }

  @Test
  void messagesAreOfOneLength() {
    int rate = line().sampleRate();
    int second = line().audio(new Sound(rate, new short[rate])).size();

    assertThat(line().audio(new Sound(rate, new short[rate + 1])))
        .hasSize(second + 1)
        .allSatisfy(frame -> assertThat(((Frame.Binary) frame).bytes()).hasSize(2 * rate / second));
  }
}
