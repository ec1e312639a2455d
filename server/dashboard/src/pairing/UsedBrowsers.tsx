/** The browsers of others that somebody uses: whose they are, so that nobody is told to pair what asks them already. */
import type { components } from "@escale/shared/client/schema";
import { ofName } from "../family/ofName";
import { useSpeech } from "../i18n";

export type UsedBrowser = components["schemas"]["UsedBrowserOut"];

export function UsedBrowsers({ used }: { used: readonly UsedBrowser[] }) {
  const { t, language } = useSpeech();
  if (used.length === 0) return null;
  return (
    <ul class="browser-list">
      {used.map(({ id, name, owner }) => (
        <li key={id}>{t("pairing-used", { browser: name, of: ofName(language, owner.name) })}</li>
      ))}
    </ul>
  );
}
