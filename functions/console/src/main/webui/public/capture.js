// The same as the browser telephone's: that may be off where agents work.
// Runs beside the page, on the audio thread: the microphone's sound, brought down to the telephone's
// rate through a low-pass, in pieces of 20 ms.

const LINE_RATE = 8000;
const PIECE = 160;

/** Taps of a windowed sinc that lets pass what the lower rate can hold. */
function lowPass(ratio) {
  const cutoff = 0.92 / ratio;
  const half = Math.ceil(12 * ratio);
  const taps = new Float32Array(2 * half + 1);
  let sum = 0;
  for (let i = -half; i <= half; i++) {
    const sinc = i === 0 ? cutoff : Math.sin(Math.PI * cutoff * i) / (Math.PI * i);
    taps[i + half] = sinc * (0.5 + 0.5 * Math.cos((Math.PI * i) / (half + 1)));
    sum += taps[i + half];
  }
  return taps.map((tap) => tap / sum);
}

class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.ratio = sampleRate / LINE_RATE;
    this.taps = lowPass(Math.max(1, this.ratio));
    this.history = new Float32Array(0);
    this.position = 0; // of the next sample to be made, in the history
    this.piece = new Float32Array(PIECE);
    this.filled = 0;
  }

  process([input]) {
    const samples = input[0];
    if (samples) {
      const joined = new Float32Array(this.history.length + samples.length);
      joined.set(this.history);
      joined.set(samples, this.history.length);
      this.history = joined;
      this.take();
    }
    return true;
  }

  take() {
    const { history, taps } = this;
    while (Math.floor(this.position) + taps.length <= history.length) {
      const from = Math.floor(this.position);
      let sum = 0;
      for (let i = 0; i < taps.length; i++) sum += history[from + i] * taps[i];
      this.put(sum);
      this.position += this.ratio;
    }
    const used = Math.min(Math.floor(this.position), history.length);
    this.history = history.slice(used);
    this.position -= used;
  }

  put(sample) {
    this.piece[this.filled++] = sample;
    if (this.filled === PIECE) {
      this.port.postMessage(this.piece, [this.piece.buffer]);
      this.piece = new Float32Array(PIECE);
      this.filled = 0;
    }
  }
}

registerProcessor("capture", Capture);
