/** The latest ended visit can be rated for some minutes. */
import { Rating } from "@escale/shared/ui/Rating";
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { useRating } from "../useRating";

interface Props {
  t: Translate;
  visit: NonNullable<ToolbarView["rateable"]>;
}

export function LastVisit({ t, visit }: Props) {
  const { worth, met, said, rate } = useRating(t, visit.visitId);
  return (
    <section>
      <h2>{t("toolbar-rate", { site: visit.siteName })}</h2>
      <Rating t={t} name={visit.visitId} intention={visit.intention} worth={worth} met={met} onRate={rate} />
      <p role="status">{said}</p>
    </section>
  );
}
