import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startVisit } from "../src/content/visit";

export default defineUnlistedScript(() => startVisit(window));
