/** What everybody is told on their day until they put it away: more of somebody comes to be seen, or somebody grew up. */
import type { FamilyNews as Listed } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { useRef, useState } from "preact/hooks";
import { ofName } from "../family/ofName";
import { errorText, type Speech, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Link } from "../shell/Link";

export type News = Listed["news"][number];

/** Nothing, when it cannot be had. */
export async function familyNews(): Promise<readonly News[]> {
  const { news } = await ask(service.GET("/api/v1/family/news")).catch(() => ({ news: [] as News[] }));
  return news;
}

/** `onChange`: something was put away. */
export function FamilyNews({ news, onChange }: { news: readonly News[]; onChange: () => void }) {
  const speech = useSpeech();
  const [failed, setFailed] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  if (news.length === 0) return null;
  const read = async ({ id }: News) => {
    try {
      await putAway(id);
    } catch (error) {
      return setFailed(errorText(speech.t, errorId(error)));
    }
    setFailed(null);
    // The button goes with its line; who uses the keyboard stays near, and is told by the next one where they are.
    const next = box.current?.querySelector<HTMLElement>(`.news:not([data-news="${id}"]) button`);
    (next ?? document.querySelector("h1"))?.focus();
    onChange();
  };
  return (
    <div class="notice family-news" ref={box}>
      {news.map((one) => (
        <div key={one.id} class="news" data-news={one.id}>
          <p id={`news-${one.id}`}>{told(speech, one)}</p>
          <button type="button" class="button quiet" aria-describedby={`news-${one.id}`} onClick={() => void read(one)}>
            {speech.t("notice-put-away")}
          </button>
        </div>
      ))}
      {failed && <p role="alert">{failed}</p>}
      <Link to="/family/visibility">{speech.t("notice-family-link")}</Link>
    </div>
  );
}

/** What was put away in another browser meanwhile, or is no news any more, is as it should be. */
async function putAway(news_id: string): Promise<void> {
  try {
    await ask(service.DELETE("/api/v1/family/news/{news_id}", { params: { path: { news_id } } }));
  } catch (error) {
    if (errorId(error) !== "error-notice-not-found") throw error;
  }
}

function told({ t, language }: Speech, { member, is_mine, at, level, role }: News): string {
  if (!level) return t("notice-grew", { mine: is_mine ? "yes" : "no", name: member.name, role: role ?? "" });
  const when = { day: longDay(language, localDay(at)), time: clockTime(language, at) };
  return t("notice-rise", { of: ofName(language, member.name), level, ...when });
}
