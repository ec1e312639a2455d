/** On every page: words about a week are not kept, and where they are. */
import { dayNamed } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";
import { mondayOf } from "../week/calendar";
import { useUnkept } from "./unkept";

export function UnkeptWords() {
  const { t, language } = useSpeech();
  const weeks = useUnkept();
  if (weeks.length === 0) return null;
  return (
    <div class="told" role="alert">
      {weeks.map((week) => (
        <div key={week} class="notice">
          <p>{t("reflection-unkept", { day: dayNamed(language, mondayOf(week) ?? "") })}</p>
          <Link to={`/reflection/${week}`} class="button">
            {t("reflection-unkept-look")}
          </Link>
        </div>
      ))}
    </div>
  );
}
