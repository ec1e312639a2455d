/** What holds for a site, and what it asked, as sentences. Pure. */
import type { Language } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import type { AskAnswer } from "../../domain/attempts";
import type { Choice, Others } from "../../domain/choices";
import type { Translate } from "../../i18n";
import type { NotifyView } from "../../messages";

type Site = NotifyView["sites"][number];
type Standing = Pick<Site, "choice" | "now">;

/** `now` is the browser's own word, and comes before ours. */
export function standingText(t: Translate, view: { able: boolean; others: Others }, { choice, now }: Standing): string {
  const holds: Choice | null = choice ?? (view.others === "ask" ? "ask" : null);
  if (now === "block") return t("notify-now-block");
  if (now === "allow") return t(holds === "allow" || holds === null ? "notify-now-allow" : "notify-now-allow-already");
  if (holds === "mute") return t("notify-now-muted-here");
  if (holds === "ask") return t("notify-now-held");
  return t("notify-now-browser");
}

const SAID: Record<AskAnswer, (t: Translate) => string> = {
  allow: (t) => t("notify-said-allow"),
  later: (t) => t("notify-said-later"),
  never: (t) => t("notify-said-never"),
};

export function askedText(t: Translate, language: Language, asked: NonNullable<Site["asked"]>): string {
  const at = new Date(asked.lastAt).toISOString();
  const when = { day: longDay(language, localDay(at)), time: clockTime(language, at) };
  const told = t("notify-asked", { count: asked.count, ...when });
  return asked.answer ? `${told} ${SAID[asked.answer](t)}` : told;
}
