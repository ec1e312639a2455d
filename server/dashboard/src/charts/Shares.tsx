/** Parts of a whole in one strip: chosen, fed, and hatched what is not known. The lines beside it say the same in words. */
import { percent } from "./percent";

const HEIGHT = 46;
const TOP = 18;
/** Pixels between two parts, so that they are told apart without their colours. */
const GAP = 2;
/** Narrower parts have no room for their name. */
const NAMED_FROM = 0.3;

interface Props {
  parts: readonly { kind: "chosen" | "fed" | "unknown"; size: number; name: string }[];
}

export function Shares({ parts }: Props) {
  const total = parts.reduce((all, { size }) => all + size, 0);
  let start = 0;
  return (
    <svg class="shares" height={HEIGHT} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" class="hatch" />
        </pattern>
      </defs>
      {parts.map(({ kind, size, name }) => {
        const [from, share] = [start / total, size / total];
        start += size;
        if (size === 0) return null;
        return (
          <svg key={kind} x={percent(from)} width={percent(share)} height={HEIGHT} aria-hidden="true">
            <rect class={kind} x={from > 0 ? GAP : 0} y={TOP} width="100%" height={HEIGHT - TOP} />
            {share >= NAMED_FROM && (
              <text x={from > 0 ? GAP : 0} y={TOP - 5}>
                {name}
              </text>
            )}
          </svg>
        );
      })}
    </svg>
  );
}
