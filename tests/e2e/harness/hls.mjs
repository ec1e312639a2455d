/** Silence as an HLS stream: AAC frames in ADTS, made here, since nothing that encodes is at hand. */

const RATE = 44_100;
const SAMPLES = 1024;
/** One frame of silence, AAC-LC, one channel (ISO/IEC 14496-3). */
const SILENCE = [0x00, 0xc8, 0x00, 0x80, 0x23, 0x80];
const SEGMENT_SECONDS = 10;

/** ADTS header (ISO/IEC 13818-7, 6.2): MPEG-4, no checksum, LC, 44.1 kHz, mono. */
function frame() {
  const length = 7 + SILENCE.length;
  return [0xff, 0xf1, 0x50, 0x40 | (length >> 11), (length >> 3) & 0xff, ((length & 7) << 5) | 0x1f, 0xfc, ...SILENCE];
}

export function playlist(seconds) {
  const segments = Array.from({ length: Math.ceil(seconds / SEGMENT_SECONDS) }, (_, at) => [
    `#EXTINF:${SEGMENT_SECONDS}.0,`,
    `/segment-${at}.aac`,
  ]);
  return [
    "#EXTM3U",
    "#EXT-X-VERSION:3",
    `#EXT-X-TARGETDURATION:${SEGMENT_SECONDS}`,
    "#EXT-X-PLAYLIST-TYPE:VOD",
    ...segments.flat(),
    "#EXT-X-ENDLIST",
    "",
  ].join("\n");
}

/** One segment, with the ID3 tag that tells when it begins (RFC 8216, 3.4). */
export function segment(at) {
  const frames = Array.from({ length: Math.round((SEGMENT_SECONDS * RATE) / SAMPLES) }, frame).flat();
  return Buffer.concat([timestamp(at * SEGMENT_SECONDS * 90_000), Buffer.from(frames)]);
}

function timestamp(ticks) {
  const owner = Buffer.from("com.apple.streaming.transportStreamTimestamp\0", "latin1");
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(ticks));
  const size = (bytes) => [(bytes >> 21) & 0x7f, (bytes >> 14) & 0x7f, (bytes >> 7) & 0x7f, bytes & 0x7f];
  const body = Buffer.concat([owner, time]);
  const tag = Buffer.concat([Buffer.from("PRIV"), Buffer.from([...size(body.length), 0, 0]), body]);
  return Buffer.concat([Buffer.from("ID3"), Buffer.from([4, 0, 0, ...size(tag.length)]), tag]);
}
