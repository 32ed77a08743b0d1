// An agent's sound: the microphone to the caller, the caller to the loudspeaker, over the media stream protocol of the line.

const RATE = 8000;
/** So much sound may wait to be played: what is older than that is talked over. */
const MOST_AHEAD = 0.6;

const DECODED = new Float32Array(256);
for (let code = 0; code < 256; code++) {
  const bits = ~code & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84;
  DECODED[code] = (bits & 0x80 ? -magnitude : magnitude) / 32768;
}

export function encodeSample(value: number): number {
  const sample = Math.max(-32635, Math.min(32635, Math.round(value * 32767)));
  const biased = Math.abs(sample) + 0x84;
  const exponent = 24 - Math.clz32(biased);
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((biased >> (exponent + 3)) & 0x0f)) & 0xff;
}

export function encode(samples: Float32Array): string {
  let bytes = "";
  for (const sample of samples) {
    bytes += String.fromCharCode(encodeSample(sample));
  }
  return btoa(bytes);
}

export function decode(base64: string): Float32Array<ArrayBuffer> {
  const bytes = atob(base64);
  const samples = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    samples[i] = DECODED[bytes.charCodeAt(i)] ?? 0;
  }
  return samples;
}

/** How loud a piece is, 0 to 1, as people feel it. */
export function loudness(samples: Float32Array): number {
  let power = 0;
  for (const sample of samples) {
    power += sample * sample;
  }
  const decibels = 10 * Math.log10(power / Math.max(1, samples.length) + 1e-9);
  return Math.max(0, Math.min(1, (decibels + 60) / 50));
}

export interface LineEvents {
  /** Both hear each other from now on. */
  opened(): void;
  /** The line is down, and not because we closed it. */
  lost(): void;
  /** How loud the agent is. */
  level(loud: number): void;
  /** How loud the caller is. */
  heard(loud: number): void;
}

/** One way in and out; closed, it is not opened again. */
export class Line {
  #socket: WebSocket | undefined;
  #microphone: MediaStream | undefined;
  #nodes: AudioNode[] = [];
  #closed = false;
  #muted = false;
  #end = 0;
  readonly #context: AudioContext;
  readonly #on: LineEvents;

  constructor(context: AudioContext, on: LineEvents) {
    this.#context = context;
    this.#on = on;
  }

  /** Fails where there is no microphone, or it is not allowed. */
  async open(seat: string, call: string): Promise<void> {
    await this.#context.resume();
    this.#microphone = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 } });
    await this.#context.audioWorklet.addModule("/console/capture.js");
    if (this.#closed) {
      return this.#free();
    }
    const url = new URL(seat, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    this.#socket = socket;
    const began = performance.now();
    let chunk = 0;
    socket.addEventListener("open", () => {
      socket.send(JSON.stringify({ event: "start", streamSid: call, start: { streamSid: call, callSid: call, tracks: ["inbound"], mediaFormat: { encoding: "audio/x-mulaw", sampleRate: RATE, channels: 1 } } }));
      this.#capture((samples) => {
        const piece = this.#muted ? new Float32Array(samples.length) : samples;
        this.#on.level(loudness(piece));
        if (socket.readyState === WebSocket.OPEN) {
          socket.send(JSON.stringify({ event: "media", streamSid: call, media: { track: "inbound", chunk: String(++chunk), timestamp: String(Math.round(performance.now() - began)), payload: encode(piece) } }));
        }
      });
      this.#on.opened();
    });
    socket.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as { event: string; media?: { payload: string } };
      if (message.event === "media" && message.media) {
        this.#play(decode(message.media.payload));
      }
    });
    socket.addEventListener("close", () => {
      this.#free();
      if (!this.#closed) {
        this.#closed = true;
        this.#on.lost();
      }
    });
  }

  mute(on: boolean): void {
    this.#muted = on;
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
    this.#free();
  }

  #capture(onPiece: (samples: Float32Array) => void): void {
    if (!this.#microphone) {
      return;
    }
    const source = this.#context.createMediaStreamSource(this.#microphone);
    const capture = new AudioWorkletNode(this.#context, "capture", { numberOfOutputs: 1, channelCount: 1 });
    const silent = new GainNode(this.#context, { gain: 0 }); // some browsers only run what leads to the loudspeaker
    capture.port.addEventListener("message", ({ data }: MessageEvent<Float32Array>) => onPiece(data));
    capture.port.start();
    source.connect(capture).connect(silent).connect(this.#context.destination);
    this.#nodes = [source, capture, silent];
  }

  #play(samples: Float32Array<ArrayBuffer>): void {
    this.#on.heard(loudness(samples));
    const now = this.#context.currentTime;
    if (samples.length === 0 || this.#end - now > MOST_AHEAD) {
      return;
    }
    const buffer = this.#context.createBuffer(1, samples.length, RATE);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    source.connect(this.#context.destination);
    const start = Math.max(now + 0.03, this.#end);
    this.#end = start + buffer.duration;
    source.start(start);
  }

  #free(): void {
    this.#nodes.forEach((node) => node.disconnect());
    this.#nodes = [];
    this.#microphone?.getTracks().forEach((track) => track.stop());
    this.#microphone = undefined;
  }
}
