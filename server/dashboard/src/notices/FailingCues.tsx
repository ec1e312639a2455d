/** Cues that have not been able to play for some visits: a redesign must not end them in silence. Goes away by itself. */
import type { FailingCue } from "@escale/shared/client/types";
import { localDay, longDay } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

export function FailingCues({ cues }: { cues: readonly FailingCue[] }) {
  const { t } = useSpeech();
  if (cues.length === 0) return null;
  return (
    <section class="told" aria-label={t("failing-label")}>
      {cues.map((cue) => (
        <div key={`${cue.site_id} ${cue.kind}`} class="notice">
          <Failing cue={cue} />
        </div>
      ))}
    </section>
  );
}

const OF_MEDIA: readonly FailingCue["kind"][] = ["episode", "autoplay"];

function Failing({ cue }: { cue: FailingCue }) {
  const { t, language } = useSpeech();
  const words = { site: cue.site_name, visits: cue.visits, day: longDay(language, localDay(cue.since_at)) };
  const kind = dashed(cue.kind);
  return (
    <>
      <p>
        <strong>{t(`failing-${kind}${cue.worked ? "" : "-never"}`, words)}</strong>{" "}
        {t(OF_MEDIA.includes(cue.kind) ? "failing-why-media" : "failing-why-feed", words)}
      </p>
      <p class="muted small">{t("failing-what")}</p>
      <p>
        <Link to="/sites" class="button quiet">
          {t("failing-change", words)}
        </Link>
      </p>
    </>
  );
}
