/** Lines of the attention label, as a look at a week and the family's week tell them. */
export interface Line {
  id: string;
  label: string;
  value: string;
  /** Not a figure: not shared, not known, none. */
  isQuiet?: boolean;
}

export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl>
      {lines.map(({ id, label, value, isQuiet }) => (
        <div key={id} class="label-line">
          <dt>{label}</dt>
          <dd class={isQuiet ? "quiet" : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
