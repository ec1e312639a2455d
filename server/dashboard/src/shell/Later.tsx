/** A page whose script is fetched when somebody first goes there. */
import type { ComponentType } from "preact";
import { useLoad } from "../useLoad";
import { Title } from "./Title";
import { Waiting } from "./Waiting";

interface Props<P> {
  /** Stable: declared beside the page that names it. */
  load: () => Promise<ComponentType<P>>;
  /** The heading when it cannot be had. */
  name: string;
  given: P;
}

export function Later<P extends object>({ load, name, given }: Props<P>) {
  const { data: Page, error, reload } = useLoad(load);
  if (Page) return <Page {...given} />;
  return (
    <div class="day">
      {error && <Title text={name} />}
      <Waiting error={error} onRetry={reload} />
    </div>
  );
}
