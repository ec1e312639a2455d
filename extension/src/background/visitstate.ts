/** What the script of a page is told, with what does not depend on the visit: the language, and what is known of the site's markup. */
import type { PageState } from "../domain/pagestate";
import type { VisitState } from "../messages";
import { adapterFor } from "./adapters";
import { spokenLanguage } from "./language";

export async function visitState(page: PageState | null, address: string | null): Promise<VisitState | null> {
  if (!page) return null;
  const [language, adapter] = await Promise.all([spokenLanguage(), adapterFor(address)]);
  return { ...page, language, adapter };
}
