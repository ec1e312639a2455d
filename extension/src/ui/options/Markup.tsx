/** What is known of sites' pages beyond their structure, how far it proved right in this browser, and files that cannot be used. */
import { fullDay } from "@escale/shared/ui/format";
import type { Translate } from "../../i18n";
import type { OptionsView } from "../../messages";

interface Props {
  t: Translate;
  view: OptionsView;
}

/** Several sources of one day are told apart by their files. */
const fileOf = (address: string): string =>
  decodeURIComponent(new URL(`https://${address}`).pathname.split("/").at(-1) ?? "");

export function Markup({ t, view }: Props) {
  if (view.adapters.length === 0 && view.brokenAdapters.length === 0) return null;
  return (
    <section class="card" aria-labelledby="markup">
      <h2 id="markup">{t("options-markup")}</h2>
      <p class="muted">{t("options-markup-text")}</p>
      {view.brokenAdapters.map(({ file, line, detail }) => (
        <p key={file} class="problem">
          {t("options-markup-broken", { file, line: String(line), detail })}
        </p>
      ))}
      <ul class="site-list">
        {view.adapters.map(({ key, siteName, status, source }) => (
          <li key={key} data-adapter={key} data-status={status}>
            <span class="site-name">{t(`options-markup-${status}`, { site: siteName })}</span>
            {source.map(({ address, on }) => (
              <a key={address} href={`https://${address}`} target="_blank" rel="noreferrer">
                {t("options-markup-source", { file: fileOf(address), day: fullDay(view.language, on) })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
