/** One short lesson, tied to something that just happened; put away for good by one click, and taken back by another. */
import type { Card, Learning } from "@escale/shared/client/types";
import { clockTime } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

interface Props {
  today: Learning["today"];
  /** Of the day: what happened is told by the clock that its visits are told by. */
  zone: string;
  /** A card was put away, or taken back. */
  onChange: () => void;
}

export function LearnCard({ today: card, zone, onChange }: Props) {
  const { t, language } = useSpeech();
  const [closed, setClosed] = useState<Card | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const send = async (card: Card, isClosed: boolean) => {
    try {
      await (isClosed ? close(card) : reopen(card));
      setClosed(isClosed ? card : null);
      setFailed(null);
      onChange();
    } catch (error) {
      setFailed(errorText(t, errorId(error)));
    }
  };

  if (closed)
    return (
      <p class="learn-closed">
        <span role="status">{t(closed === "every" ? "learn-closed-every" : "learn-closed")}</span>{" "}
        <button type="button" class="button quiet" onClick={() => void send(closed, false)}>
          {t("learn-undo")}
        </button>
        {failed && <span role="alert">{failed}</span>}
      </p>
    );
  if (!card) return null;
  const name = dashed(card.card);
  return (
    <section class="card learn" aria-labelledby="learn">
      <p class="muted small">
        {t("learn-why", { site: card.site_name, time: clockTime(language, card.happened_at, zone) })}
      </p>
      <h2 id="learn">{t(`learn-title-${name}`)}</h2>
      <p>{t(`learn-text-${name}`)}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => void send(card.card, true)}>
          {t("learn-close")}
        </button>
        <button type="button" class="button quiet" onClick={() => void send("every", true)}>
          {t("learn-close-every")}
        </button>
      </p>
      {failed && <p role="alert">{failed}</p>}
    </section>
  );
}

const close = (card: Card): Promise<Learning> =>
  ask(service.PUT("/api/v1/learn-cards/{card}/closed", { params: { path: { card } } }));

const reopen = (card: Card): Promise<Learning> =>
  ask(service.DELETE("/api/v1/learn-cards/{card}/closed", { params: { path: { card } } }));
