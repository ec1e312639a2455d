import type { Handlers } from "../dispatch";
import { cueHandlers } from "./cue";
import { gateHandlers } from "./gate";
import { notifyHandlers } from "./notify";
import { optionsHandlers } from "./options";
import { pageHandlers } from "./page";
import { pairingHandlers } from "./pairing";
import { ratingHandlers } from "./rating";
import { requestHandlers } from "./request";
import { siteHandlers } from "./site";
import { toolbarHandlers } from "./toolbar";
import { whoHandlers } from "./who";

export const handlers: Handlers = {
  ...cueHandlers,
  ...gateHandlers,
  ...notifyHandlers,
  ...optionsHandlers,
  ...pageHandlers,
  ...pairingHandlers,
  ...ratingHandlers,
  ...requestHandlers,
  ...siteHandlers,
  ...toolbarHandlers,
  ...whoHandlers,
};
