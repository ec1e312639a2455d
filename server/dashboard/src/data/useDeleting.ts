/** Something to delete: asked about (`question`), then told (`told`). */
import { useRef, useState } from "preact/hooks";

export interface Deleting {
  question: string | null;
  told: string;
  /** The button that began it: it gets the focus back. */
  button: { current: HTMLButtonElement | null };
  askAbout: (question: string) => void;
  keep: () => void;
  done: (told: string) => void;
}

export function useDeleting(): Deleting {
  const [question, setQuestion] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const close = (said: string) => {
    setQuestion(null);
    setTold(said);
    requestAnimationFrame(() => button.current?.focus());
  };
  return {
    question,
    told,
    button,
    askAbout: (text) => {
      setTold("");
      setQuestion(text);
    },
    keep: () => close(""),
    done: close,
  };
}
