/** One member alone: what the family part is and is not, and one action. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

const IS = ["agree", "see", "log", "end"];
const IS_NOT = ["spy", "pages", "force", "away"];

export function Alone() {
  const { t } = useSpeech();
  return (
    <>
      <p class="figure">{t("family-alone")}</p>
      <section class="card" aria-labelledby="family-is">
        <h2 id="family-is">{t("family-is")}</h2>
        <ul class="dots">
          {IS.map((point) => (
            <li key={point}>{t(`family-is-${point}`)}</li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="family-not">
        <h2 id="family-not">{t("family-not")}</h2>
        <ul class="dots">
          {IS_NOT.map((point) => (
            <li key={point}>{t(`family-not-${point}`)}</li>
          ))}
        </ul>
      </section>
      <div class="step-buttons">
        <Link to="/family/people/new" class="button main">
          {t("family-add")}
        </Link>
        <Link to="/family/visibility">{t("family-to-visibility")}</Link>
        <Link to="/family/help">{t("family-to-help")}</Link>
      </div>
      <p class="muted">{t("family-alone-pin")}</p>
    </>
  );
}
