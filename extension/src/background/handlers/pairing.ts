/** Pairing this browser with a service, and undoing it here. */
import { andThen, ofTabs, still } from "../../domain/state";
import { endAll } from "../../domain/visits";
import { writeValue } from "../../platform/database";
import { readOptions } from "../../platform/options";
import { clearQueue } from "../../platform/outbox";
import { ownOrigin } from "../../platform/runtime";
import { writeBearer } from "../../platform/session";
import { claim } from "../../sync/handshake";
import { isCode, normalisedCode } from "../../sync/proofs";
import { failure } from "../../sync/service";
import type { Handlers } from "../dispatch";
import { act, adopt, done } from "../engine";
import { forgetAttempts } from "../notifying";
import * as read from "../payload";
import { synchronise } from "../syncing";
import { atMost } from "../waiting";

const LONGEST_NAME = 80;
const LONGEST_CODE = 40;

export const pairingHandlers: Pick<Handlers, "pairing/claim" | "pairing/forget"> = {
  "pairing/claim": async (request) => {
    const { code, browserName } = read.fields(request);
    const typed = normalisedCode(read.text(code, LONGEST_CODE));
    const name = read.text(browserName, LONGEST_NAME);
    if (!isCode(typed)) return { ok: false, code: "pairing_code_wrong", detail: "The code has ten letters or digits." };
    try {
      const { port } = await readOptions();
      const identity = await claim({ port, origin: ownOrigin() }, typed, name);
      await forget();
      await writeValue("identity", identity);
    } catch (error) {
      return failure(error);
    }
    await atMost(synchronise());
    return { ok: true };
  },
  "pairing/forget": async () => {
    await forget();
    return { ok: true };
  },
};

/** Nothing of the former pairing stays: no credential, no plan, no queued event of that member, and nothing that the next one would be shown. */
async function forget(): Promise<void> {
  await act((state, _plan, now) => done(andThen(endAll(state, "site_removed", now), (ended) => still(ofTabs(ended)))));
  await writeValue("plans", null);
  await writeValue("told", null);
  await forgetAttempts();
  await writeBearer(null);
  await writeValue("identity", null);
  await writeValue("sender", null);
  await adopt(null);
  await clearQueue();
}
