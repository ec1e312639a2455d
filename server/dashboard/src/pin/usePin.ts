/** Family actions of an adult: run, and the PIN asked for when the service wants it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * Run `action`; when the service asks for the PIN (403 `step_up_needed`), or has none yet (409 `pin_missing`), ask the person
 * and run it once more. Throws what the action throws; who closes the dialog gets the refusal that opened it.
 */
export type WithPin = <T>(action: () => Promise<T>) => Promise<T>;

/** `choose`: there is no PIN yet. */
export type PinQuestion = "enter" | "choose";

export const PinContext = createContext<WithPin>((action) => action());

/** `const withPin = usePin(); await withPin(() => ask(service.POST(…)))`. Everywhere below `PinProvider`. */
export const usePin = (): WithPin => useContext(PinContext);
