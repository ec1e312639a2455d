/** If one feels watched: what Escale shows and cannot show, what can be done, and people to talk to. No number here is a link. */
import type { ComponentChildren } from "preact";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { isAdult, myselfOf } from "./people";

const TRUE_OF_ESCALE = ["shown", "never", "log", "file", "limits"];
/** Leaving is an adult's to do; a child or teen is taken out by one. */
const STEPS = {
  adult: ["other", "exit", "level", "end", "leave", "tell"],
  young: ["other", "exit", "level", "end", "young", "tell"],
};
/** Where, then who answers at which number, as these services publish them; the page says that numbers change. */
const NUMBERS: [string, [string, string][]][] = [
  [
    "fr",
    [
      ["violence", "3919"],
      ["digital", "3018"],
      ["child", "119"],
    ],
  ],
  [
    "uk",
    [
      ["violence", "0808 2000 247"],
      ["child", "0800 1111"],
    ],
  ],
  ["us", [["violence", "1-800-799-7233"]]],
  ["eu", [["child", "116 111"]]],
];

export function HelpPage() {
  const { t } = useSpeech();
  const { family } = useHousehold();
  const me = family && myselfOf(family);
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("familyhelp-title")} />
        <p>{t("familyhelp-what")}</p>
      </div>
      <Points id="help-true" title="familyhelp-true" points={TRUE_OF_ESCALE} />
      <section class="card" aria-labelledby="help-look">
        <h2 id="help-look">{t("familyhelp-look")}</h2>
        <ul class="dots">
          <li>
            <Link to="/family/seen">{t("family-to-seen")}</Link>
          </li>
          <li>
            <Link to="/family/log">{t("family-to-log")}</Link>
          </li>
          <li>
            <Link to="/family/visibility">{t("family-to-visibility")}</Link>
          </li>
        </ul>
      </section>
      <Points
        id="help-steps"
        title="familyhelp-steps"
        points={me && !isAdult(me) ? STEPS.young : STEPS.adult}
        ways={{
          leave: me && <Link to={`/family/people/${me.id}`}>{t("familyhelp-steps-leave-link")}</Link>,
          young: <Link to="/data">{t("familyhelp-steps-young-link")}</Link>,
        }}
      />
      <section class="card" aria-labelledby="help-numbers">
        <h2 id="help-numbers">{t("familyhelp-numbers")}</h2>
        <p>{t("familyhelp-danger")}</p>
        <dl class="numbers">
          {NUMBERS.map(([country, lines]) => (
            <div key={country}>
              <dt>{t(`familyhelp-country-${country}`)}</dt>
              {lines.map(([kind, number]) => (
                <dd key={number}>
                  {t(`familyhelp-line-${country}-${kind}`)} <strong class="number">{number}</strong>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <p class="muted">{t("familyhelp-change")}</p>
      </section>
    </div>
  );
}

interface PointsProps {
  id: string;
  title: string;
  points: string[];
  /** Where a point leads to, by its name. */
  ways?: Record<string, ComponentChildren>;
}

function Points({ id, title, points, ways = {} }: PointsProps) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      <ul class="dots">
        {points.map((point) => (
          <li key={point}>
            {t(`${title}-${point}`)} {ways[point]}
          </li>
        ))}
      </ul>
    </section>
  );
}
