/** Choose from the catalogue, grouped and searchable, or paste an address. Nothing is watched before "Continue". */
import type { Catalogue, SiteInput } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { Field } from "../sites/controls";
import { nameOf } from "../sites/name";
import { useLoad } from "../useLoad";
import { Buttons } from "./Buttons";
import { Pick } from "./Pick";

const MANY = 5;

/** Adding twice is no mistake: someone went back and on again. */
async function watch(site: SiteInput): Promise<void> {
  await ask(service.POST("/api/v1/sites", { body: site })).catch((error: unknown) => {
    if (errorId(error) !== "error-site-already-watched") throw error;
  });
}

const inputOf = ({ name, patterns, category }: Catalogue["sites"][number]): SiteInput => ({ name, patterns, category });

export function SitesStep({ onNext, onBack }: { onNext: () => void; onBack: () => void }) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/catalogue")), []));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState("");
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const next = async () => {
    const picked = (data?.sites ?? []).filter((site) => chosen.has(site.key)).map(inputOf);
    const typed = address.trim() === "" ? [] : [{ name: nameOf(address), patterns: [address.trim()] }];
    try {
      for (const site of [...typed, ...picked]) await watch(site);
      onNext();
    } catch (failure) {
      setProblem(errorText(t, errorId(failure)));
    }
  };
  return (
    <>
      <Title text={t("welcome-sites-title")} />
      <p>{t("welcome-sites-text")}</p>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && (
        <>
          <Field id="search" label={t("welcome-sites-search")} value={search} onInput={setSearch} />
          <Pick catalogue={data} search={search} chosen={chosen} onToggle={toggle} />
        </>
      )}
      <Field
        id="more"
        label={t("welcome-sites-more")}
        value={address}
        problem={problem}
        onInput={(value) => {
          setAddress(value);
          setProblem(null);
        }}
      />
      <p role="status">
        {t("welcome-sites-chosen", { count: chosen.size })} {chosen.size > MANY && t("welcome-sites-many")}
      </p>
      <Buttons next={t("welcome-next")} onNext={() => void next()} onBack={onBack} />
    </>
  );
}
