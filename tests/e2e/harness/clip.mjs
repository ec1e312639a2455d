/** A playable clip without a codec or a download: quiet sea-like noise as a WAV, which <video> plays in every browser. */

const RATE = 8000;

/** Bytes of `seconds` of 8-bit mono sound. Deterministic: the noise is a linear congruential sequence, smoothed. */
export function wav(seconds) {
  const size = Math.round(seconds * RATE);
  const bytes = Buffer.alloc(44 + size, 128);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + size, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(size, 40);
  let seed = 1;
  let level = 0;
  for (let index = 0; index < size; index += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    level = level * 0.96 + (seed / 1073741824 - 1) * 0.6;
    const swell = 0.5 - 0.5 * Math.cos((index / RATE) * 0.9);
    bytes[44 + index] = 128 + Math.max(-12, Math.min(12, level * 8 * swell));
  }
  return bytes;
}

/** Answer a request for a clip, honouring `Range` (browsers ask for ranges before they allow a seek). */
export function clip(request, response, seconds) {
  const bytes = wav(Math.min(Math.max(seconds || 1, 1), 600));
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const headers = { "content-type": "audio/wav", "accept-ranges": "bytes" };
  if (from === undefined) return response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
  const last = to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1;
  const part = bytes.subarray(Number(from), last + 1);
  const range = `bytes ${from}-${last}/${bytes.length}`;
  return response.writeHead(206, { ...headers, "content-length": part.length, "content-range": range }).end(part);
}
