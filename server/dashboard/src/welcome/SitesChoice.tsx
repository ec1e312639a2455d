/** Choose from the catalogue, grouped and searchable, or paste an address. */
import type { Catalogue, Site } from "@escale/shared/client/types";
import { PastedChoice, PastedPlace } from "@escale/shared/ui/PastedChoice";
import { usePasted } from "@escale/shared/ui/usePasted";
import { useState } from "preact/hooks";
import { Groups } from "../catalogue/Groups";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { Field } from "../sites/controls";
import { Buttons } from "./Buttons";
import { useChoice } from "./useChoice";

const MANY = 5;

interface Props {
  catalogue: Catalogue;
  sites: readonly Site[];
  onNext: () => void;
  onBack: () => void;
}

export function SitesChoice({ catalogue, sites, onNext, onBack }: Props) {
  const { t } = useSpeech();
  const { own, chosen, toggle, add, save } = useChoice(catalogue, sites);
  const [search, setSearch] = useState("");
  const { address, setAddress, read, isPart, choosePart, meant, clear } = usePasted();
  const [wrongAddress, setWrongAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  /** Whether the typed address, if any, is on the list now. */
  const addTyped = async (): Promise<boolean> => {
    if (address.trim() === "") return true;
    if (!meant) return refuse("error-pattern-invalid");
    try {
      await add(meant);
      clear();
      return true;
    } catch (error) {
      return refuse(errorId(error));
    }
  };
  const refuse = (id: string) => {
    setWrongAddress(errorText(t, id));
    document.getElementById("more")?.focus();
    return false;
  };
  const next = async () => {
    setBusy(true);
    setProblem(null);
    try {
      if (!(await addTyped())) return;
      await save();
      onNext();
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
    } finally {
      setBusy(false);
    }
  };
  const chip = (key: string, name: string) => (
    <label class="chip" key={key}>
      <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
      {name}
    </label>
  );
  return (
    <>
      <Field id="search" label={t("welcome-sites-search")} value={search} onInput={setSearch} />
      <Groups catalogue={catalogue} search={search} none={t("welcome-sites-not-found")}>
        {(site) => chip(site.key, site.name)}
      </Groups>
      <form
        class="beside"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void addTyped();
        }}
      >
        <Field
          id="more"
          label={t("welcome-sites-more")}
          value={address}
          problem={wrongAddress}
          onInput={(value) => {
            setAddress(value);
            setWrongAddress(null);
          }}
        />
        <PastedPlace>
          <PastedChoice t={t} name="more-part" read={read} isPart={isPart} onChoose={choosePart} />
        </PastedPlace>
        <button type="submit" class="button">
          {t("welcome-sites-add")}
        </button>
      </form>
      {own.length > 0 && (
        <fieldset>
          <legend class="hidden-visually">{t("welcome-sites-own")}</legend>
          <div class="chips">{own.map((site) => chip(site.id, site.name))}</div>
        </fieldset>
      )}
      <div class="step-end">
        <p role="status">
          {t("welcome-sites-chosen", { count: chosen.size })} {chosen.size > MANY && t("welcome-sites-many")}
        </p>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <Buttons next={t("welcome-next")} onNext={() => void next()} onBack={onBack} busy={busy} />
      </div>
    </>
  );
}
