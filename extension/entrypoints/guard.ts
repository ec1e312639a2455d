import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { guard } from "../src/content/guard";
import { gateAddress } from "../src/platform/page";

export default defineUnlistedScript(() => guard(window, (address) => location.replace(gateAddress(address))));
