/** A look at another member's week. It is written into the log that they read, before anything is shown. */
import { useCallback } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { SeenPart } from "./SeenPart";

export function LookPage({ id, week }: { id: string; week: string | null }) {
  const { t } = useSpeech();
  const { family } = useHousehold();
  const load = useCallback(
    () => ask(service.POST("/api/v1/family/looks", { body: { member_id: id, week } })),
    [id, week],
  );
  const name = family?.members.find((member) => member.id === id)?.name;
  return (
    <SeenPart
      load={load}
      base={`/family/look/${id}`}
      titleOf={(seen) => t("family-look-title", { name: seen?.member.name ?? name ?? "" })}
      about={t("family-look-what")}
    />
  );
}
