/** Files for the person: everything, the visits as a table, the visits to bring back, a week on paper. */
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { Link } from "../shell/Link";
import { download, type File } from "./download";

/** What each is called and what it is for. */
const FILES: [File, string, string][] = [
  ["export.json", "data-take-everything", "data-take-everything-what"],
  ["visits.csv", "data-take-csv", "data-take-csv-what"],
  ["visits.jsonl", "data-take-history", "data-take-history-what"],
];

export function TakeAlong() {
  const { t } = useSpeech();
  const [told, setTold] = useState("");
  const take = async (file: File) => {
    setTold(t("data-taking"));
    try {
      setTold(t("data-taken", { file: await download(file) }));
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  return (
    <section class="card screen-only" aria-labelledby="take">
      <h2 id="take">{t("data-take")}</h2>
      <ul class="takes">
        {FILES.map(([file, label, what]) => (
          <li key={file}>
            <button type="button" class="button" aria-describedby={what} onClick={() => void take(file)}>
              {t(label)}
            </button>
            <span id={what} class="muted">
              {t(what)}
            </span>
          </li>
        ))}
        <li>
          <Link to="/week">{t("data-take-week")}</Link>
        </li>
      </ul>
      <p class="muted small empty-status" role="status">
        {told}
      </p>
      <p>{t("data-take-what")}</p>
    </section>
  );
}
