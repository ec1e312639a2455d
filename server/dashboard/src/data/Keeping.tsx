/** How long what browsers sent and the words of intentions are kept; chosen by who lives alone, or by an adult for all. */
import type { Me } from "@escale/shared/client/types";
import { useEffect } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { KeepingForm, type KeepingProps } from "./KeepingForm";
import { KEPT, type Kept, LABELS } from "./keepingTimes";

/** Fetched where there is a family, with its pages, which bring the PIN dialog. */
const householdKeeping = async () => (await import("../family/FamilyPages")).HouseholdKeeping;

export function Keeping({ me, ...props }: KeepingProps & { me: Me }) {
  const { t } = useSpeech();
  const { family, reload } = useHousehold();
  useEffect(reload, [reload]); // somebody may have come since the household was asked for
  const Form = family && family.members.length > 1 ? InFamily : KeepingForm;
  return (
    <section class="card screen-only" aria-labelledby="keeping">
      <h2 id="keeping">{t("data-keeping")}</h2>
      <p class="muted">{t("data-keeping-what")}</p>
      {me.role === "adult" ? <Form {...props} /> : <Read kept={props.kept} />}
    </section>
  );
}

function InFamily(props: KeepingProps) {
  const { t } = useSpeech();
  const { data: Form, error, reload } = useLoad(householdKeeping);
  return (
    <>
      <p>{t("data-keeping-told")}</p>
      {Form ? <Form {...props} /> : <Waiting error={error} onRetry={reload} />}
    </>
  );
}

/** For children and teens: whose words these are reads how long they stay. */
function Read({ kept }: { kept: Kept }) {
  const { t } = useSpeech();
  return (
    <>
      <dl class="keeping">
        {KEPT.map((name) => (
          <div key={name}>
            <dt>{t(LABELS[name])}</dt>
            <dd>{t("data-days", { days: kept[name] })}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t("data-keeping-events-bound")}</p>
      <p>{t("data-keeping-adults")}</p>
    </>
  );
}
