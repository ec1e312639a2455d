/** Cues that have not been able to play, loaded together with the page that tells them: without them the page is still shown. */
import type { FailingCue } from "@escale/shared/client/types";
import { ask, service } from "../service";

export async function failingCues(): Promise<readonly FailingCue[]> {
  const { cues } = await ask(service.GET("/api/v1/failing-cues")).catch(() => ({ cues: [] }));
  return cues;
}
