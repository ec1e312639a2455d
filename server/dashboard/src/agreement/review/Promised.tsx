/** What the adults committed to. Nothing of it is counted, since nothing of an agreement is played to adults: they say it. */
import type { Agreement } from "@escale/shared/client/types";
import { useSpeech } from "../../i18n";

export function Promised({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useSpeech();
  const words = promised(agreements);
  if (words.length === 0) return null;
  return (
    <section class="card" aria-labelledby="promised">
      <h2 id="promised">{t("review-promised")}</h2>
      <p class="muted">{t("review-promised-what")}</p>
      <ul class="kept-clauses">
        {words.map((one) => (
          <li key={one}>
            <p class="agreed-words">{one}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the words of what is in force; the same words to two children are one promise. */
function promised(agreements: readonly Agreement[]): string[] {
  const clauses = agreements.flatMap(({ in_force }) => in_force?.terms.clauses ?? []);
  return [...new Set(clauses.flatMap((one) => ("who" in one && one.who !== "member" ? [one.words] : [])))];
}
