// ITU-T G.711 mu-law, as it travels on the line.

const DECODED = new Float32Array(256);
for (let code = 0; code < 256; code++) {
  const bits = ~code & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84;
  DECODED[code] = (bits & 0x80 ? -magnitude : magnitude) / 32768;
}

function encodeSample(value) {
  const sample = Math.max(-32635, Math.min(32635, Math.round(value * 32767)));
  const biased = Math.abs(sample) + 0x84;
  const exponent = 24 - Math.clz32(biased);
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((biased >> (exponent + 3)) & 0x0f)) & 0xff;
}

/** Samples from -1 to 1 as base64 mu-law. */
export function encode(samples) {
  let bytes = "";
  for (const sample of samples) bytes += String.fromCharCode(encodeSample(sample));
  return btoa(bytes);
}

/** Base64 mu-law as samples from -1 to 1. */
export function decode(base64) {
  const bytes = atob(base64);
  const samples = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) samples[i] = DECODED[bytes.charCodeAt(i)];
  return samples;
}
