/** The key of "Not now". */
import { useEffect } from "preact/hooks";

export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !event.isTrusted) return;
      // Browsers stop loading at this key: a second press would keep back the page that one goes back to.
      event.preventDefault();
      onEscape();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
