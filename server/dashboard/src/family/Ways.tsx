/** The ways from the overview to everything else of the family. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

const WAYS: [string, string][] = [
  ["/family/visibility", "visibility"],
  ["/family/seen", "seen"],
  ["/family/log", "log"],
  ["/family/requests", "requests"],
  ["/family/review", "review"],
  ["/family/help", "help"],
];

export function Ways() {
  const { t } = useSpeech();
  return (
    <nav class="card" aria-labelledby="ways">
      <h2 id="ways">{t("family-ways")}</h2>
      <ul class="ways">
        {WAYS.map(([path, name]) => (
          <li key={path}>
            <Link to={path}>{t(`family-to-${name}`)}</Link>
            <span class="muted">{t(`family-about-${name}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
