/** How many of each are stored, and how long they stay. */
import type { StoredData } from "@escale/shared/client/types";
import { fileSize, fullDay } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { useSpeech } from "../i18n";

type Row = [kind: string, count: number, kept: string];

/** What not everybody has: nobody alone wonders about agreements. */
const ofSome = (data: StoredData, t: Translate): Row[] =>
  (
    [
      ["data-closed-cards", data.closed_cards, t("data-until-shown")],
      ["data-agreements", data.agreements, t("data-until-left")],
      ["data-wishes", data.wishes, t("data-with-agreement")],
      ["data-log-lines", data.log_lines, t("data-log-kept")],
    ] satisfies Row[]
  ).filter(([, count]) => count > 0);

/** What browsers sent holds words of intentions, and goes with them. */
const eventDays = ({ events_days, intentions_days }: StoredData["kept"]) => Math.min(events_days, intentions_days);

export function Stored({ data }: { data: StoredData }) {
  const { t, language } = useSpeech();
  const { first_day: first, last_day: last, kept } = data;
  const untilDeleted = t("data-until-deleted");
  const rows: Row[] = [
    ["data-visits", data.visits, untilDeleted],
    ["data-words", data.words, t("data-days-then-minutes", { days: kept.intentions_days })],
    ["data-ratings", data.ratings, t("data-with-visit")],
    ["data-cues", data.cues, t("data-with-visit")],
    ["data-gates", data.gates, untilDeleted],
    ["data-events", data.events, t("data-days", { days: eventDays(kept) })],
    ["data-contacts", data.contacts, t("data-days", { days: kept.events_days })],
    ["data-reflections", data.reflections, untilDeleted],
    ...ofSome(data, t),
    ["data-sites", data.sites.length, t("data-until-removed")],
    ["data-browsers", data.browsers, t("data-until-forgotten")],
  ];
  return (
    <section class="card" aria-labelledby="stored">
      <h2 id="stored">{t("data-stored")}</h2>
      <p>
        {first && last
          ? t("data-span", {
              first: fullDay(language, first),
              last: fullDay(language, last),
              days: data.days,
              size: fileSize(language, data.bytes),
            })
          : t("data-nothing")}
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("data-kind")}</th>
              <th scope="col">{t("data-count")}</th>
              <th scope="col" class="text">
                {t("data-kept")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([kind, count, how]) => (
              <tr key={kind}>
                <th scope="row">{t(kind)}</th>
                <td>{count.toLocaleString(language)}</td>
                <td class="text muted">{how}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted">{t("data-never")}</p>
    </section>
  );
}
