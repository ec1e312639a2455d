/** On Today: a quiet line while weeks (`2026-W48`) wait for their reflection. Nothing when none does. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

export function Due({ weeks }: { weeks: readonly string[] }) {
  const { t } = useSpeech();
  const [first, ...more] = weeks;
  if (first === undefined) return null;
  return (
    <p class="due">
      <Link to={more.length > 0 ? "/reflection" : `/reflection/${first}`}>
        {t("reflection-ready", { weeks: more.length + 1 })}
      </Link>
    </p>
  );
}
