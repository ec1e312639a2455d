import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerFor } from "../src/content/notify/answering";
import { holding } from "../src/content/notify/holding";

/** Among the page's own scripts: it must leave no name there. */
export default defineUnlistedScript({ globalName: false, main: () => answerFor(window, holding(window)) });
