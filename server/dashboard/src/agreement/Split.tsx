/** How the child or teen splits a week's minutes over its days. It holds from tomorrow on. */
import type { Agreement } from "@escale/shared/client/types";
import { duration, weekdayName } from "@escale/shared/ui/format";
import { useState } from "preact/hooks";
import { Problem } from "../family/Problem";
import { useAct } from "../family/useAct";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Field } from "../sites/controls";
import { splitText } from "./say";
import { equalSplit, type WeeklyBudget } from "./versions";

interface Props {
  agreement: Agreement;
  clause: WeeklyBudget;
  /** What the days of this week that have begun keep, Monday first. */
  begun: readonly number[];
  isMine: boolean;
  onChange: (agreement: Agreement) => void;
}

const MOST = 1440;
const leftOf = (minutes: number, days: readonly (number | null)[]): number =>
  days.reduce<number>((left, one) => left - (one ?? 0), minutes);
const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) && Number(text) <= MOST ? Number(text) : null);

export function Split({ agreement, clause, begun, isMine, onChange }: Props) {
  const speaking = useSpeech();
  const { t, language } = speaking;
  const { problem, busy, act } = useAct();
  const [days, setDays] = useState((clause.split ?? equalSplit(clause.minutes)).map(String));
  const [saved, setSaved] = useState(false);
  const numbers = days.map(whole);
  const left = leftOf(clause.minutes, numbers);
  const leftNow = leftOf(clause.minutes, [...begun, ...numbers.slice(begun.length)]);
  // What has begun is no fault of the days to come: with nothing on them, it is split for the next week.
  const isBeyondNow = leftNow < 0 && numbers.slice(begun.length).some((one) => one);
  const toDay = (day: number) => document.getElementById(`split-${clause.id}-${day}`)?.focus();
  const save = async () => {
    if (busy) return;
    const wrong = numbers.indexOf(null);
    if (wrong >= 0 || left < 0) return toDay(Math.max(wrong, 0));
    if (isBeyondNow) return toDay(begun.length);
    const body = { clause_id: clause.id, minutes: numbers.map((one) => one ?? 0) };
    const path = { agreement_id: agreement.id };
    const refusal = await act(async () =>
      onChange(await ask(service.PUT("/api/v1/family/agreements/{agreement_id}/split", { params: { path }, body }))),
    );
    setSaved(refusal === null);
  };
  if (!isMine)
    return (
      <p>
        {clause.words} {splitText(speaking, clause.split)}
      </p>
    );
  return (
    <form
      class="split screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="clause-words">{clause.words}</p>
      <div class="split-days">
        {days.map((value, day) => (
          <Field
            key={weekdayName("en", day)}
            id={`split-${clause.id}-${day}`}
            label={weekdayName(language, day)}
            unit={t("agreement-unit-minutes")}
            value={value}
            problem={numbers[day] === null ? t("agreement-wrong-number", { least: 0, most: MOST }) : null}
            onInput={(typed) => {
              setDays(days.map((one, place) => (place === day ? typed : one)));
              setSaved(false);
            }}
          />
        ))}
      </div>
      <p role="status" class={left < 0 ? "problem" : undefined}>
        {left < 0
          ? t("agreement-split-beyond", { minutes: duration(t, -left * 60) })
          : t("agreement-split-left", { minutes: t("duration-minutes", { minutes: left }) })}
      </p>
      {begun.length < days.length && <Begun begun={begun} left={isBeyondNow ? leftNow : Math.max(leftNow, 0)} />}
      <Problem text={problem} />
      <div class="step-buttons">
        <button type="submit" class="button main" aria-disabled={busy}>
          {t("agreement-split-save")}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setDays(equalSplit(clause.minutes).map(String));
            setSaved(false);
          }}
        >
          {t("agreement-split-even")}
        </button>
        <p role="status" class="saved">
          {saved && t("agreement-split-saved")}
        </p>
      </div>
    </form>
  );
}

/** This week has what its begun days keep, and what is split over those to come. `left`: of the week with both. */
function Begun({ begun, left }: { begun: readonly number[]; left: number }) {
  const speaking = useSpeech();
  const { t } = speaking;
  return (
    <p role="status" class={left < 0 ? "problem" : "muted"}>
      {t("agreement-split-begun", { days: splitText(speaking, begun) })}{" "}
      {left < 0
        ? t("agreement-split-begun-beyond", { minutes: t("duration-minutes", { minutes: -left }) })
        : t("agreement-split-begun-left", { minutes: t("duration-minutes", { minutes: left }) })}
    </p>
  );
}
