// Generated seascapes, so that the demo has pictures without a single image file. Deterministic in `seed`.
const SKIES = [
  ["#f6c48f", "#d9738a"],
  ["#a8d4e6", "#4f8fb3"],
  ["#f3e0b5", "#8fb8a6"],
  ["#c9b6e4", "#5a6fa8"],
  ["#ffd9c2", "#7c94b8"],
];

/** A number in [0, 1) that depends on `seed` and `part` alone. */
export function chance(seed, part) {
  const x = Math.sin(seed * 127.1 + part * 311.7) * 43758.5453;
  return x - Math.floor(x);
}

/** SVG text of a seascape. */
export function scene(seed) {
  const [top, low] = SKIES[Math.floor(chance(seed, 1) * SKIES.length)];
  const sun = `<circle cx="${60 + chance(seed, 2) * 280}" cy="${50 + chance(seed, 3) * 90}" r="${14 + chance(seed, 4) * 22}" fill="#fff6" />`;
  const waves = [0, 1, 2, 3].map((row) => {
    const y = 175 + row * 32;
    const lift = 8 + chance(seed, 5 + row) * 18;
    return `<path d="M0 ${y} Q 100 ${y - lift} 200 ${y} T 400 ${y} V300 H0Z" fill="#123a55" fill-opacity="${0.25 + row * 0.16}" />`;
  });
  return `<svg class="photo" viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><defs><linearGradient id="g${seed}" x2="0" y2="1">
    <stop stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs><rect width="400" height="300" fill="url(#g${seed})"/>${sun}${waves.join("")}</svg>`;
}

/** French when the browser asks for it, else English. */
export const speak = (french, english) => (navigator.language.startsWith("fr") ? french : english);
document.documentElement.lang = speak("fr", "en");
