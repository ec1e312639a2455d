/** Add a site by its address: the browser's own prompt asks for that site only, in the same click. */
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { askFor } from "../../platform/permissions";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { TextField } from "../TextField";
import { type TypedSite, typedSite } from "./address";

interface Props {
  t: Translate;
  onChange: () => void;
}

export function AddSite({ t, onChange }: Props) {
  const [address, setAddress] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const add = () => {
    const site = typedSite(address);
    if (!site) return setSaid(t("error-pattern-invalid"));
    // First in the click: browsers refuse to ask after the first wait.
    void askFor(site.origins).then(
      (granted) => (granted ? watch(site) : setSaid(t("options-refused-permission"))),
      () => setSaid(t("options-refused-permission")),
    );
  };
  const watch = async (site: TypedSite) => {
    const outcome = await attempt(send("site/add", { name: site.name, patterns: [site.pattern], category: null }));
    setSaid(problem(t, outcome));
    if (!outcome.ok) return;
    setAddress("");
    onChange();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3>{t("options-sites-add")}</h3>
      <TextField
        id="address"
        label={t("options-address")}
        hint={t("options-address-hint")}
        problem={said}
        value={address}
        maxLength={300}
        onInput={(value) => {
          setAddress(value);
          setSaid(null);
        }}
      />
      <button type="submit" class="button main">
        {t("options-add")}
      </button>
    </form>
  );
}
