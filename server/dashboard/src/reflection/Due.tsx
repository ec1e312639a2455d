/** On Today: a quiet line while a week waits for its reflection. Nothing when none does, or when that cannot be known. */
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { useLoad } from "../useLoad";

export function Due() {
  const { t } = useSpeech();
  const { data } = useLoad(useCallback(() => ask(service.GET("/api/v1/reflections")), []));
  const [first, ...more] = data?.due ?? [];
  if (first === undefined) return null;
  return (
    <p class="due">
      <Link to={more.length > 0 ? "/reflection" : `/reflection/${first}`}>
        {t("reflection-ready", { weeks: more.length + 1 })}
      </Link>
    </p>
  );
}
