/** What happened to the data itself, on every page until somebody has read it: damage is never passed over in silence. */
import type { Notice } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { useFresh, useLoad } from "../useLoad";

const FRESH_MS = 60_000;

/** `known`: loaded before the page was drawn, so that nothing moves when they are there. */
export function Notices({ known }: { known: readonly Notice[] }) {
  const { t } = useSpeech();
  const { data, reload } = useLoad(
    useCallback(() => ask(service.GET("/api/v1/notices")), []),
    { notices: [...known] },
  );
  useFresh(reload, FRESH_MS);
  if (!data || data.notices.length === 0) return null;
  const dismiss = async (id: string) => {
    // One that is gone already was dismissed in another tab; without the service the notice stays, and can be dismissed later.
    await ask(service.DELETE("/api/v1/notices/{notice_id}", { params: { path: { notice_id: id } } })).catch(() => null);
    reload();
  };
  return (
    <section class="told" aria-label={t("notice-label")}>
      {data.notices.map((notice) => (
        <div key={notice.id} class="notice">
          <Told notice={notice} />
          <button type="button" class="button quiet" onClick={() => dismiss(notice.id)}>
            {t("notice-dismiss")}
          </button>
        </div>
      ))}
    </section>
  );
}

function Told({ notice }: { notice: Notice }) {
  const { t, language } = useSpeech();
  const moment = (instant: string | null) =>
    instant
      ? t("notice-moment", { day: longDay(language, localDay(instant)), time: clockTime(language, instant) })
      : "";
  const words = { happened: moment(notice.happened_at), from: moment(notice.from_at) };
  return (
    <>
      <p>{t(`notice-${dashed(notice.kind)}`, words)}</p>
      {notice.is_file_kept && <p class="muted small">{t("notice-kept")}</p>}
    </>
  );
}
