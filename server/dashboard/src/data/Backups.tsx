/** The backups there are, making one now, and how one is put back. */
import type { StoredData } from "@escale/shared/client/types";
import { clockTime, fileSize, fullDay, localDay } from "@escale/shared/ui/format";
import { useState } from "preact/hooks";
import { errorText, type Speech, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

type Backup = StoredData["backups"][number];

export function Backups({ backups, onMade }: { backups: Backup[]; onMade: () => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const [told, setTold] = useState("");
  const make = async () => {
    try {
      await ask(service.POST("/api/v1/data/backups"));
      setTold(t("data-backup-made"));
      onMade();
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  return (
    <section class="card" aria-labelledby="backups">
      <h2 id="backups">{t("data-backups")}</h2>
      <p class="muted">{t("data-backups-what")}</p>
      {backups.length === 0 ? (
        <p>{t("data-backups-none")}</p>
      ) : (
        <ul class="dots">
          {backups.map((backup) => (
            <li key={backup.name}>
              {named(speech, backup)}
              {backup.ahead && <span class="muted"> {t("data-backup-ahead")}</span>}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="button" onClick={() => void make()}>
        {t("data-backup-now")}
      </button>
      <p class="muted small empty-status" role="status">
        {told}
      </p>
      <p>
        {t("data-restore")} <code>escale restore</code>
      </p>
    </section>
  );
}

function named({ t, language }: Speech, { taken_at, reason, bytes }: Backup): string {
  const day = fullDay(language, localDay(taken_at));
  const why = t("data-backup-why", { reason });
  return t("data-backup", { day, time: clockTime(language, taken_at), why, size: fileSize(language, bytes) });
}
