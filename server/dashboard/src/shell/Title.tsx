/** A page's first heading. It names the document and takes the focus on arrival, so that readers hear where they are. */
import { useEffect, useRef } from "preact/hooks";

export function Title({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} · Escale`;
    heading.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
