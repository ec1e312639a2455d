/**
 * Everyone's week in the terms of the attention label, in the order of the household's list. Nobody is ranked or summed up,
 * parents are among them, and what is not shared is told as not shared.
 */
import type { Person, Seen } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { Lines } from "../../family/Lines";
import { useSpeech } from "../../i18n";
import { linesOf, totalsOf } from "./lines";

export function SideBySide({ people, hidden }: { people: readonly Seen[]; hidden: readonly Person[] }) {
  const { t } = useSpeech();
  return (
    <section class="side-section" aria-labelledby="side">
      <h2 id="side">{t("review-side")}</h2>
      <p class="muted">{t("review-side-what")}</p>
      {people.length > 0 && (
        <ul class="weeks-side">
          {people.map((seen) => (
            <li key={seen.member.id} class="card label">
              <Week seen={seen} />
            </li>
          ))}
        </ul>
      )}
      {hidden.map(({ id, name, avatar, colour }) => (
        <p key={id} class="with-picture">
          <Avatar avatar={avatar} colour={colour} size={32} /> {t("review-private", { name })}
        </p>
      ))}
    </section>
  );
}

function Week({ seen }: { seen: Seen }) {
  const { t } = useSpeech();
  const { name, avatar, colour } = seen.member;
  const totals = totalsOf(t, seen);
  return (
    <>
      <h3 class="with-picture">
        <Avatar avatar={avatar} colour={colour} size={32} /> {name}
      </h3>
      <Lines lines={linesOf(t, seen)} />
      {totals.length > 0 && (
        <>
          <h4>{t("review-where")}</h4>
          <Lines lines={totals} />
        </>
      )}
    </>
  );
}
