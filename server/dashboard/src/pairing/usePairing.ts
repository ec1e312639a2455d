/** The course of one pairing, as the service tells it. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import type { PairingView } from "./view";

const LOOK_MS = 2_000;

/** Where a pairing is asked for. Stable: it says whose pairing it is. */
export interface PairingDoor {
  read: () => Promise<PairingView>;
  start: () => Promise<PairingView>;
  answer: (accept: boolean) => Promise<PairingView>;
}

/** For a browser of the person who is looking. */
export const OWN_DOOR: PairingDoor = {
  read: () => ask(service.GET("/api/v1/pairing")),
  start: () => ask(service.POST("/api/v1/pairing")),
  answer: (accept) => ask(service.POST("/api/v1/pairing/answer", { body: { accept } })),
};

/** `known`: a browser that waits for an answer, or none; undefined: nobody has looked yet. */
export function usePairing(door: PairingDoor, onPaired: () => void, known: PairingView | null | undefined) {
  const { t } = useSpeech();
  const [pairing, setPairing] = useState<PairingView | null>(known ?? null);
  const [said, setSaid] = useState<string | null>(null);
  const wrong = (error: unknown) => setSaid(errorText(t, errorId(error)));

  const follow = useCallback(
    (now: PairingView) => {
      if (now.state === "none") setSaid(t("pairing-expired"));
      // The code is told once, by the answer that made it.
      setPairing((before) => ({ ...now, code: now.state === "waiting" ? (before?.code ?? null) : null }));
    },
    [t],
  );
  useResumed(door, known === undefined, setPairing);
  useWatching(door, pairing?.state === "waiting" || pairing?.state === "claimed", follow);

  const start = () =>
    void door.start().then((now) => {
      setSaid(null);
      setPairing(now);
    }, wrong);
  const decide = (accept: boolean) =>
    void door.answer(accept).then((now) => {
      setSaid(accept ? t("pairing-done", { browser: now.browser_name ?? "" }) : t("pairing-refused"));
      setPairing(now);
      if (accept) onPaired();
    }, wrong);
  return { pairing, said, start, decide };
}

/** A browser that waits for an answer since before this page was loaded is asked about again. */
function useResumed(door: PairingDoor, isAsked: boolean, resume: (pairing: PairingView) => void): void {
  useEffect(() => {
    if (!isAsked) return;
    door.read().then(
      (now) => now.state === "claimed" && resume(now),
      () => undefined,
    );
  }, [door]);
}

/** Look every two seconds while a code is shown. A look that fails is made again, so it says nothing. */
function useWatching(door: PairingDoor, watching: boolean, follow: (now: PairingView) => void): void {
  useEffect(() => {
    if (!watching) return;
    let over = false;
    const look = () =>
      door.read().then(
        (now) => over || follow(now),
        () => undefined,
      );
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [door, watching, follow]);
}
