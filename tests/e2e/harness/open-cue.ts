/** The cue as the extension shows it, but in an open root, so that axe can look into it. Bundled by `open-cue.mjs`. */
import { type CueFacts, cueView } from "../../../extension/src/background/views";
import { showCue } from "../../../extension/src/ui/cue";

Object.assign(globalThis, {
  showOpenCue(facts: CueFacts) {
    const life = new AbortController();
    showCue(cueView(facts), life.abort, life.abort, life.signal, "open");
    return () => life.abort();
  },
});
