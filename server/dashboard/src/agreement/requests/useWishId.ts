/** The id of a wish: sent twice as it is, it is asked once; with anything changed it is another one. */
import { useMemo, useState } from "preact/hooks";

/** `written`: what the fields say. The second begins anew, once the wish has arrived. */
export function useWishId(...written: string[]): [id: string, renew: () => void] {
  const [arrived, setArrived] = useState(0);
  const id = useMemo(() => crypto.randomUUID(), [arrived, ...written]);
  return [id, () => setArrived((count) => count + 1)];
}
