/** The one permission that a pasted address needs. Pure. */
import type { Reading } from "@escale/shared/ui/pasted";
import { originOf } from "../../domain/patterns";

/** The whole site, even where only a part is meant: browsers permit hosts, not paths. */
export const originsOfRead = ({ pattern }: Reading): string[] => [originOf({ host: pattern.replace(/\/.*$/, "") })];
