// The microphone and the loudspeaker of the telephone.

const LINE_RATE = 8000;

/** Whether this browser can carry sound at all. */
export const canPlay = () => "AudioContext" in globalThis && "AudioWorkletNode" in globalThis;

/** Must be made while the page handles a click: browsers allow sound only then. */
export function openAudio() {
  const context = new AudioContext({ latencyHint: "interactive" });
  context.resume();
  return context;
}

/** The caller's voice, in pieces of 20 ms. */
export class Microphone {
  #stream;
  #nodes;
  #muted = false;

  /** Fails where there is none, or where it is not allowed. */
  static async open(context, onPiece) {
    if (!navigator.mediaDevices?.getUserMedia) throw new Error("no microphone here");
    const microphone = new Microphone();
    microphone.#stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
    });
    try {
      await context.audioWorklet.addModule("capture.js");
      const source = context.createMediaStreamSource(microphone.#stream);
      const capture = new AudioWorkletNode(context, "capture", { numberOfOutputs: 1, channelCount: 1 });
      const silent = new GainNode(context, { gain: 0 }); // some browsers only run what leads to the loudspeaker
      capture.port.onmessage = ({ data }) => onPiece(microphone.#muted ? new Float32Array(data.length) : data);
      source.connect(capture).connect(silent).connect(context.destination);
      microphone.#nodes = [source, capture, silent];
      return microphone;
    } catch (fault) {
      microphone.close();
      throw fault;
    }
  }

  mute(on) {
    this.#muted = on;
  }

  close() {
    this.#nodes?.forEach((node) => node.disconnect());
    this.#stream.getTracks().forEach((track) => track.stop());
  }
}

/** Plays pieces one after the other, and tells when a mark between them is reached. */
export class Loudspeaker {
  #context;
  #onMark;
  #end = 0;
  #playing = new Map(); // what plays or will play, with the marks behind it

  constructor(context, onMark) {
    this.#context = context;
    this.#onMark = onMark;
  }

  play(samples) {
    if (samples.length === 0) return;
    const buffer = this.#context.createBuffer(1, samples.length, LINE_RATE);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    source.connect(this.#context.destination);
    const start = Math.max(this.#context.currentTime + 0.02, this.#end);
    this.#end = start + buffer.duration;
    this.#playing.set(source, []);
    source.onended = () => {
      const marks = this.#playing.get(source) ?? [];
      this.#playing.delete(source);
      marks.forEach(this.#onMark);
    };
    source.start(start);
  }

  mark(name) {
    const last = [...this.#playing.keys()].pop();
    if (last) this.#playing.get(last).push(name);
    else this.#onMark(name);
  }

  /** Stops at once; what was marked counts as reached. */
  clear() {
    const marks = [...this.#playing.values()].flat();
    for (const source of this.#playing.keys()) {
      source.onended = null;
      source.stop();
    }
    this.#playing.clear();
    this.#end = 0;
    marks.forEach(this.#onMark);
  }
}

/** How loud a piece is, 0 to 1, as people feel it. */
export function loudness(samples) {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  const decibels = 10 * Math.log10(power / samples.length + 1e-9);
  return Math.max(0, Math.min(1, (decibels + 60) / 50));
}
