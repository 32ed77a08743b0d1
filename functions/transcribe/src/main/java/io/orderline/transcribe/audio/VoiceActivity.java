package io.orderline.transcribe.audio;

/** Tells speech from all else, frame by frame, on one line. */
public interface VoiceActivity {

  /** Whether somebody speaks in the next frame of 20 ms. */
  boolean voiced(short[] frame);
}
