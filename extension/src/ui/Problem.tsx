/** Why something did not happen, said where it was asked. Always there, so that readers hear it when it comes. */
export function Problem({ text }: { text: string | null }) {
  return (
    <p class={text ? "problem" : "hidden-visually"} role="alert">
      {text}
    </p>
  );
}
