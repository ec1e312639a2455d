/** A charter as a file: written by the browser, and read in the browser before the service checks what it says. */
import type { components } from "@escale/shared/client/schema";
import type { Terms } from "@escale/shared/client/types";
import { ask, service } from "../service";

type Charter = components["schemas"]["CharterIO"];

/** More than forty clauses of the longest words need. */
const MOST_BYTES = 200_000;
/** Some browsers begin to write only after the person has said where. */
const KEPT_MS = 60_000;

/** The file is not a charter; `text` is the id of the sentence that says so. */
export class NotACharter extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

/** The terms of a file, with new ids. Throws `NotACharter`, and what `ask` throws. */
export async function readCharter(file: File): Promise<Terms> {
  if (file.size > MOST_BYTES) throw new NotACharter("agreement-file-large");
  const read = parsed(await file.text());
  if (read?.format !== "escale-charter") throw new NotACharter("agreement-file-other");
  if (read.version !== 1) throw new NotACharter("agreement-file-newer");
  const { terms } = await ask(service.POST("/api/v1/family/charters/check", { body: read }));
  return terms;
}

function parsed(text: string): Charter | null {
  try {
    return JSON.parse(text) as Charter | null;
  } catch {
    return null;
  }
}

/** Put a charter into the person's downloads; the name under which it was kept. */
export async function saveCharter(agreementId: string): Promise<string> {
  const path = { agreement_id: agreementId };
  const charter = await ask(service.GET("/api/v1/family/agreements/{agreement_id}/charter", { params: { path } }));
  const name = "escale-charter.json";
  const written = new Blob([`${JSON.stringify(charter, null, 2)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(written);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return name;
}
