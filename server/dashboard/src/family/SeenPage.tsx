/** What others see of my week: the very answer that they get, drawn by the very same parts. */
import { useCallback } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { SeenPart } from "./SeenPart";
import { thisWeek } from "./thisWeek";

export function SeenPage({ week }: { week: string | null }) {
  const { t } = useSpeech();
  const { family } = useHousehold();
  const shown = week ?? thisWeek(family?.zone);
  const load = useCallback(
    () => ask(service.GET("/api/v1/family/seen/{week}", { params: { path: { week: shown } } })),
    [shown],
  );
  return (
    <SeenPart
      load={load}
      base="/family/seen"
      titleOf={() => t("family-seen-title")}
      about={
        <>
          {t("family-seen-what")} <Link to="/family/visibility">{t("family-to-visibility")}</Link>
        </>
      }
    />
  );
}
