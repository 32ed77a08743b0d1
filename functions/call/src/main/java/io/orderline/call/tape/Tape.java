package io.orderline.call.tape;

/**
 * What a line tells of its sound while it goes on. Nothing here waits, and nothing here fails: what
 * cannot be recorded is not, and the call goes on. One thread at a time.
 */
public interface Tape {

  /** The caller's sound goes on with this. */
  void heard(short[] samples, long now);

  /** The line plays this after what it plays already. */
  void plays(short[] samples, long now);

  /** The line stops playing at once. */
  void stops(long now);

  /** The line is closed. */
  void end(long now);

  /** Of a line that nobody records. */
  Tape NONE =
      new Tape() {
        @Override
        public void heard(short[] samples, long now) {}

        @Override
        public void plays(short[] samples, long now) {}

        @Override
        public void stops(long now) {}

        @Override
        public void end(long now) {}
      };
}
