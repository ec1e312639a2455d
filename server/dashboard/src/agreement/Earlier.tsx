/** Versions that no longer hold, or never did. Nothing of an agreement is rewritten. */
import type { Agreement } from "@escale/shared/client/types";
import { localDay, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { Clauses } from "./Clauses";

export function Earlier({ agreement }: { agreement: Agreement }) {
  const { t, language } = useSpeech();
  const earlier = [...agreement.earlier].sort((one, other) => other.number - one.number);
  if (earlier.length === 0) return null;
  return (
    <section class="card screen-only" aria-labelledby="earlier">
      <h2 id="earlier">{t("agreement-earlier")}</h2>
      {earlier.map((version) => (
        <details key={version.number}>
          <summary>
            {t("agreement-version", {
              number: version.number,
              name: version.proposed_by?.name ?? t("agreement-someone"),
              day: longDay(language, localDay(version.proposed_at)),
            })}
          </summary>
          <p class="muted">
            {version.in_force_since
              ? t("agreement-held-since", { day: longDay(language, localDay(version.in_force_since)) })
              : t("agreement-never-held")}
          </p>
          {version.note && (
            <blockquote>
              <p>{version.note}</p>
            </blockquote>
          )}
          <Clauses terms={version.terms} />
        </details>
      ))}
    </section>
  );
}
