import type { components } from "@escale/shared/client/schema";

/** A pairing as the service tells it. */
export type PairingView = components["schemas"]["PairingOut"];
