/** Who signed a version, when, and which side has not yet. */
import type { AgreementVersion, Person } from "@escale/shared/client/types";
import { clockTime, listed, localDay, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

export function Signatures({ version, member }: { version: AgreementVersion; member: Person }) {
  const { t, language } = useSpeech();
  const sites = version.signatures.flatMap(({ watch }) => watch);
  return (
    <div class="signatures">
      <h3>{t("agreement-signatures")}</h3>
      <ul>
        {version.signatures.map(({ member: signer, signed_at }) => (
          <li key={signer.id}>
            {t("agreement-signed", {
              name: signer.name,
              day: longDay(language, localDay(signed_at)),
              time: clockTime(language, signed_at),
            })}
          </li>
        ))}
        {version.missing.map((side) => (
          <li key={side} class="muted">
            {side === "member" ? t("agreement-missing-member", { name: member.name }) : t("agreement-missing-adult")}
          </li>
        ))}
      </ul>
      {sites.length > 0 && <p class="muted">{t("agreement-signed-watch", { sites: listed(language, sites) })}</p>}
    </div>
  );
}
