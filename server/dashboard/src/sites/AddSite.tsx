/** Add a site by pasting an address of it, or from the catalogue. */
import type { Site } from "@escale/shared/client/types";
import { PastedChoice, PastedPlace } from "@escale/shared/ui/PastedChoice";
import { usePasted } from "@escale/shared/ui/usePasted";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { Field } from "./controls";
import { FromCatalogue } from "./FromCatalogue";
import { watchRead } from "./watch";

export function AddSite({ sites, onChange }: { sites: readonly Site[]; onChange: () => void }) {
  const { t } = useSpeech();
  const { address, setAddress, read, isPart, choosePart, meant, clear } = usePasted();
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const say = (name: string) => {
    setAdded(t("sites-added", { site: name }));
    onChange();
  };
  const add = async () => {
    setAdded(null);
    if (!meant) return refuse("error-pattern-invalid");
    try {
      say((await watchRead(meant)).name);
      clear();
    } catch (error) {
      refuse(errorId(error));
    }
  };
  const refuse = (id: string) => {
    setProblem(errorText(t, id));
    document.getElementById("new-site")?.focus();
  };
  return (
    <section class="card screen-only" aria-labelledby="add-site">
      <h2 id="add-site">{t("sites-add")}</h2>
      <form
        class="beside"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          id="new-site"
          label={t("sites-add-address")}
          hint={t("sites-add-hint")}
          value={address}
          problem={problem}
          onInput={(value) => {
            setAddress(value);
            setProblem(null);
          }}
        />
        <PastedPlace>
          <PastedChoice t={t} name="new-site-part" read={read} isPart={isPart} onChoose={choosePart} />
        </PastedPlace>
        <button type="submit" class="button main">
          {t("sites-add-button")}
        </button>
      </form>
      <p role="status" class={added ? "notice" : "empty-status"}>
        {added}
      </p>
      <FromCatalogue sites={sites} onAdded={say} />
    </section>
  );
}
