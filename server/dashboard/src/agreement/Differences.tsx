/** What changed from one version to the next, each change named in words: new, taken out, changed from … to …, moved. */
import type { Terms } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { compare, isSame, type Row, type Turn } from "./compare";

interface Props {
  before: Terms;
  after: Terms;
  title: string;
}

export function Differences({ before, after, title }: Props) {
  const speaking = useSpeech();
  const { t } = speaking;
  const comparison = compare(speaking, before, after);
  const changed = comparison.rows.filter(({ what }) => what !== "same");
  const same = comparison.rows.length - changed.length;
  return (
    <section class="card differences screen-only" aria-labelledby="differences">
      <h2 id="differences">{title}</h2>
      {isSame(comparison) ? (
        <p>{t("agreement-differences-none")}</p>
      ) : (
        <ul class="changes">
          {comparison.turns.map((turn) => (
            <li key={turn.label}>
              <dl>
                <Turned turn={turn} />
              </dl>
            </li>
          ))}
          {changed.map((row) => (
            <Changed key={row.clause.id} row={row} />
          ))}
        </ul>
      )}
      {same > 0 && <p class="muted">{t("agreement-differences-same", { count: same })}</p>}
    </section>
  );
}

function Changed({ row: { what, clause, turns } }: { row: Row }) {
  const { t } = useSpeech();
  const words =
    what === "removed" ? <del>{clause.words}</del> : what === "added" ? <ins>{clause.words}</ins> : clause.words;
  return (
    <li class={`change ${what}`}>
      <p>
        <strong class="tag">{t(`agreement-change-${what}`)}</strong> {words}
      </p>
      {turns.length > 0 && (
        <dl>
          {turns.map((turn) => (
            <Turned key={turn.label} turn={turn} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Turned({ turn: { label, before, after } }: { turn: Turn }) {
  const { t } = useSpeech();
  return (
    <div class="turn">
      <dt>{label}</dt>
      <dd>
        <span class="muted">{t("agreement-before")}</span> <del>{before}</del>
      </dd>
      <dd>
        <span class="muted">{t("agreement-after")}</span> <ins>{after}</ins>
      </dd>
    </div>
  );
}
