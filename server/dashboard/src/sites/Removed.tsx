/** A site was removed: said, and one tap from being back as it was. The focus goes where the removed button's was lost. */
import type { Site } from "@escale/shared/client/types";
import { useEffect, useRef } from "preact/hooks";
import { useSpeech } from "../i18n";

export function Removed({ site, onUndo }: { site: Site; onUndo: () => void }) {
  const { t } = useSpeech();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="notice undo">
      <p role="status" id="removed">
        {t("sites-removed", { site: site.name })}
      </p>
      <button ref={button} type="button" class="button" aria-describedby="removed" onClick={onUndo}>
        {t("sites-undo")}
      </button>
    </div>
  );
}
