import type { Language } from "@escale/shared/client/types";
import { readValue } from "../platform/database";
import { readOptions } from "../platform/options";
import { browserLanguage } from "../ui/language";

/** The language chosen here, else the member's, else the browser's when Escale speaks it. */
export async function spokenLanguage(): Promise<Language> {
  const chosen = (await readOptions()).language ?? (await readValue("plan"))?.plan.language;
  return chosen ?? browserLanguage();
}
