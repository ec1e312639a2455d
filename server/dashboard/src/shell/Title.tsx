/** A page's first heading. It names the document and takes the focus on arrival, so that readers hear where they are. */
import { useEffect, useRef } from "preact/hooks";

export function Title({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} · Escale`;
  }, [text]);
  // On arrival only: a heading that changes under the person's hands (another language) must not take the focus away.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
