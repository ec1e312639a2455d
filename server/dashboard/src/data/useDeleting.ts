/** Something to delete: asked about (`question`), then told (`told`). */
import { useRef, useState } from "preact/hooks";

/** What the question names: answered with yes, that goes, whatever the page came to know in between. */
interface Asked {
  question: string;
  remove: () => Promise<unknown>;
}

export interface Deleting {
  asked: Asked | null;
  told: string;
  /** The button that began it: it gets the focus back. */
  button: { current: HTMLButtonElement | null };
  askAbout: (question: string, remove: Asked["remove"]) => void;
  keep: () => void;
  done: (told: string) => void;
}

export function useDeleting(): Deleting {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [told, setTold] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const close = (said: string) => {
    setAsked(null);
    setTold(said);
    requestAnimationFrame(() => button.current?.focus());
  };
  return {
    asked,
    told,
    button,
    askAbout: (question, remove) => {
      setTold("");
      setAsked({ question, remove });
    },
    keep: () => close(""),
    done: close,
  };
}
