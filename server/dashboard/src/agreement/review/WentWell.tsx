/** What went well, before anything else. */
import type { FamilyReview } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { useSpeech } from "../../i18n";

export function WentWell({ lines }: { lines: FamilyReview["went_well"] }) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby="went-well">
      <h2 id="went-well">{t("review-well")}</h2>
      {lines.length === 0 ? (
        <p>{t("review-well-none")}</p>
      ) : (
        <ul class="well">
          {lines.map(({ member, what, count, out_of: all, words }) => (
            <li key={`${member.id} ${what} ${words}`} class="with-picture">
              <Avatar avatar={member.avatar} colour={member.colour} size={32} />
              <p>{t("review-well-line", { what, name: member.name, count, all: all ?? count, words: words ?? "" })}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
