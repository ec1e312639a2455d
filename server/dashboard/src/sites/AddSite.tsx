/** Add a site by pasting its address. The service reads the address and has the last word. */
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Field } from "./controls";
import { nameOf } from "./name";

export function AddSite({ onAdded }: { onAdded: () => void }) {
  const { t } = useSpeech();
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    try {
      await ask(service.POST("/api/v1/sites", { body: { name: nameOf(address), patterns: [address.trim()] } }));
      setAddress("");
      onAdded();
    } catch (error) {
      setProblem(errorText(t, address.trim() === "" ? "error-pattern-invalid" : errorId(error)));
      document.getElementById("new-site")?.focus();
    }
  };
  return (
    <form
      class="card add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{t("sites-add")}</h2>
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
  );
}
