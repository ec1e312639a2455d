import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerFor } from "../src/content/notify/answering";

/** Among the page's own scripts: it must leave no name there. */
export default defineUnlistedScript({
  globalName: false,
  main: () => answerFor(window, { denies: () => true, mayAsk: async () => false }),
});
