package io.orderline.core.speech;

/**
 * A piece of mono audio as it arrived.
 *
 * @param encoding how a sample is written; {@code WAV} says the rest in its own header
 * @param sampleRate in hertz, 8000 or 16000; ignored for {@code WAV}
 * @param bytes the samples, or the whole WAV file
 */
public record Audio(Encoding encoding, int sampleRate, byte[] bytes) {

  /** The encoding of audio. */
  public enum Encoding {
    /** A RIFF/WAVE file: PCM 16 bit, mu-law or A-law. */
    WAV,
    /** ITU-T G.711 mu-law, one byte a sample. */
    MULAW,
    /** ITU-T G.711 A-law, one byte a sample. */
    ALAW,
    /** Linear 16-bit little-endian samples. */
    PCM
  }

  /** A whole WAV file. */
  public static Audio wav(byte[] file) {
    return new Audio(Encoding.WAV, 0, file);
  }
}
