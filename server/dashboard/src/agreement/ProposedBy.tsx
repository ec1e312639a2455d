/** Who proposed a version, when, and the word that went with it. */
import type { AgreementVersion } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

export function ProposedBy({ version }: { version: AgreementVersion }) {
  const { t, language } = useSpeech();
  const told = {
    name: version.proposed_by?.name ?? t("agreement-someone"),
    day: longDay(language, localDay(version.proposed_at)),
    time: clockTime(language, version.proposed_at),
  };
  return (
    <>
      <p>{t("agreement-proposed-by", told)}</p>
      {version.note && (
        <blockquote>
          <p>{version.note}</p>
        </blockquote>
      )}
    </>
  );
}
