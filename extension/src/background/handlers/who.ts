/** Who of several people is here: said at the gate, changed in the toolbar. */
import type { Handlers } from "../dispatch";
import * as read from "../payload";
import { choosePerson } from "../people";
import { synchronise } from "../syncing";

export const whoHandlers: Pick<Handlers, "who/choose"> = {
  "who/choose": async (request) => {
    const { memberId } = read.fields(request);
    const outcome = await choosePerson(memberId === null ? null : read.id(memberId));
    // Their kept plan plays already; a fresh one follows.
    void synchronise();
    return outcome;
  },
};
