import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startAsking } from "../src/content/notify/asking";

export default defineUnlistedScript(() => startAsking(window));
