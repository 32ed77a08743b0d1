package io.orderline.audio;

import static io.orderline.audio.Decoding.flawed;

import io.orderline.core.speech.Recognition.Flaw;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads RIFF/WAVE files: PCM 16 bit, mu-law or A-law, one or two channels. Never throws. */
final class WavReader {
  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FMT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int MIN_FMT = 16;
  private static final int EXTENSIBLE_FMT = 26;

  private WavReader() {}

  /** The contents of the {@code fmt } chunk, in numbers as written. */
  private record Format(int code, int channels, long rate, int bits) {}

  static Decoding read(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 12 || in.getInt(0) != RIFF || in.getInt(8) != WAVE) {
      return flawed(Flaw.CORRUPT, "not a WAV file: it does not begin with RIFF....WAVE");
    }
    Format format = null;
    in.position(12);
    while (in.remaining() >= 8) {
      int id = in.getInt();
      long size = Integer.toUnsignedLong(in.getInt());
      if (id == DATA) {
        return format == null
            ? flawed(Flaw.CORRUPT, "the WAV file has its data chunk before any fmt chunk")
            : data(in, size, format);
      }
      if (size > in.remaining()) {
        return flawed(Flaw.CORRUPT, "a chunk of the WAV file is cut off");
      }
      if (id == FMT) {
        if (size < MIN_FMT) {
          return flawed(Flaw.CORRUPT, "the fmt chunk of the WAV file has only " + size + " bytes");
        }
        format = format(in, (int) size);
      }
      // Chunks begin at even offsets; the last one may leave its padding out.
      in.position((int) Math.min(in.limit(), in.position() + size + (size & 1)));
    }
    return flawed(Flaw.CORRUPT, "the WAV file has no data chunk");
  }

  private static Format format(ByteBuffer in, int size) {
    int at = in.position();
    int code = in.getShort(at) & 0xffff;
    if (code == 0xfffe && size >= EXTENSIBLE_FMT) {
      code = in.getShort(at + 24) & 0xffff; // the sub-format GUID begins with the plain code
    }
    return new Format(
        code,
        in.getShort(at + 2) & 0xffff,
        Integer.toUnsignedLong(in.getInt(at + 4)),
        in.getShort(at + 14) & 0xffff);
  }

  private static Decoding data(ByteBuffer in, long size, Format format) {
    SampleFormat samples =
        switch (format.code()) {
          case 1 -> format.bits() == 16 ? SampleFormat.PCM : null;
          case 6 -> SampleFormat.ALAW;
          case 7 -> SampleFormat.MULAW;
          default -> null;
        };
    if (samples == null || format.channels() < 1 || format.channels() > 2) {
      return flawed(
          Flaw.UNSUPPORTED,
          "WAV format %d with %d bits and %d channels; PCM 16 bit, mu-law and A-law with one or two are read"
              .formatted(format.code(), format.bits(), format.channels()));
    }
    // A recorder that writes to a pipe cannot go back to fill in the size: 0 or "endless" then
    // means all that follows. Any other size that is not there is a cut-off file, and half a
    // number is worse than none.
    boolean streamed = size == 0 || size >= 0x7fff_0000L;
    if (!streamed && size > in.remaining()) {
      return flawed(
          Flaw.CORRUPT,
          "the WAV file promises %d bytes of sound and has %d".formatted(size, in.remaining()));
    }
    int length = streamed ? in.remaining() : (int) size;
    short[] read = samples.read(rest(in, length), 0, length);
    return RawReader.sound(
        format.channels() == 2 ? mixDown(read) : read, (int) Math.min(format.rate(), 1 << 30));
  }

  private static byte[] rest(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static short[] mixDown(short[] stereo) {
    short[] mono = new short[stereo.length / 2];
    for (int i = 0; i < mono.length; i++) {
      mono[i] = (short) ((stereo[2 * i] + stereo[2 * i + 1]) / 2);
    }
    return mono;
  }
}
