/** Load something, and again when asked: what was there stays visible while newer data is fetched or cannot be had. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { errorId } from "./service";

export interface Loaded<T> {
  data: T | null;
  /** Message id of the latest failure, or null. */
  error: string | null;
  reload: () => void;
}

/**
 * `load` must be stable (`useCallback`): a new one means something else to load. Only the latest question's answer counts.
 * `known`: what was loaded already, together with something else.
 */
export function useLoad<T>(load: () => Promise<T>, known: T | null = null): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; error: string | null }>({ data: known, error: null });
  const isKnown = useRef(known !== null);
  const asked = useRef(0);
  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const isLatest = () => mine === asked.current;
    load().then(
      (data) => isLatest() && setState({ data, error: null }),
      (error: unknown) => isLatest() && setState((before) => ({ ...before, error: errorId(error) })),
    );
  }, [load]);
  useEffect(() => {
    if (!isKnown.current) {
      setState({ data: null, error: null });
      reload();
    }
    isKnown.current = false;
    return () => {
      asked.current += 1;
    };
  }, [reload]);
  return { ...state, reload };
}

/** Call `reload` when the window gets the focus, and every `everyMs` while the page is visible. */
export function useFresh(reload: () => void, everyMs: number): void {
  useEffect(() => {
    const whenVisible = () => document.visibilityState === "visible" && reload();
    const timer = setInterval(whenVisible, everyMs);
    addEventListener("focus", reload);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", reload);
    };
  }, [reload, everyMs]);
}
