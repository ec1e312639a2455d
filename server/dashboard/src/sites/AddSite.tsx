/** Add a site by pasting its address, or from the catalogue. */
import type { Site } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { Field } from "./controls";
import { FromCatalogue } from "./FromCatalogue";
import { watchAddress } from "./watch";

export function AddSite({ sites, onChange }: { sites: readonly Site[]; onChange: () => void }) {
  const { t } = useSpeech();
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const say = (name: string) => {
    setAdded(t("sites-added", { site: name }));
    onChange();
  };
  const add = async () => {
    setAdded(null);
    try {
      say((await watchAddress(address)).name);
      setAddress("");
    } catch (error) {
      setProblem(errorText(t, address.trim() === "" ? "error-pattern-invalid" : errorId(error)));
      document.getElementById("new-site")?.focus();
    }
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
