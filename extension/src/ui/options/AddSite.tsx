/** Add a site by its address: the browser's own prompt asks for that site only, in the same click. */
import { PastedChoice, PastedPlace } from "@escale/shared/ui/PastedChoice";
import type { Reading } from "@escale/shared/ui/pasted";
import { usePasted } from "@escale/shared/ui/usePasted";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { askFor } from "../../platform/permissions";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { TextField } from "../TextField";
import { originsOfRead } from "./address";

interface Props {
  t: Translate;
  onChange: () => void;
}

/** Characters of a pasted address: most servers take no longer one. */
const LONGEST = 8_000;

export function AddSite({ t, onChange }: Props) {
  const { address, setAddress, read, isPart, choosePart, meant, clear } = usePasted();
  const [said, setSaid] = useState<string | null>(null);
  const add = () => {
    if (!meant) return setSaid(t("error-pattern-invalid"));
    // First in the click: browsers refuse to ask after the first wait.
    void askFor(originsOfRead(meant)).then(
      (granted) => (granted ? watch(meant) : setSaid(t("options-refused-permission"))),
      () => setSaid(t("options-refused-permission")),
    );
  };
  const watch = async ({ name, pattern }: Reading) => {
    const outcome = await attempt(send("site/add", { name, patterns: [pattern], category: null }));
    setSaid(problem(t, outcome));
    if (!outcome.ok) return;
    clear();
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
        maxLength={LONGEST}
        onInput={(value) => {
          setAddress(value);
          setSaid(null);
        }}
      />
      <PastedPlace>
        <PastedChoice t={t} name="address-part" read={read} isPart={isPart} onChoose={choosePart} />
      </PastedPlace>
      <button type="submit" class="button main">
        {t("options-add")}
      </button>
    </form>
  );
}
