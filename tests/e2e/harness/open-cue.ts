/** The cue as the extension shows it, but in an open root, so that axe can look into it. Bundled by `open-cue.mjs`. */
import { type AgreedFacts, agreedCueView } from "../../../extension/src/background/agreedview";
import { askView } from "../../../extension/src/background/askview";
import { type CueFacts, cueView } from "../../../extension/src/background/views";
import type { AgreedCue } from "../../../extension/src/domain/agreedcues";
import { showCue } from "../../../extension/src/ui/cue";

Object.assign(globalThis, {
  showOpenCue(facts: CueFacts) {
    const life = new AbortController();
    showCue(cueView(facts), life.abort, life.abort, life.signal, "open");
    return () => life.abort();
  },
  showOpenAgreed(cue: AgreedCue, facts: AgreedFacts) {
    const life = new AbortController();
    showCue(agreedCueView(cue, facts), life.abort, life.abort, life.signal, "open");
    return () => life.abort();
  },
  showOpenAsk(site: string, language: "en" | "fr") {
    const life = new AbortController();
    showCue(askView(site, language), life.abort, life.abort, life.signal, "open");
    return () => life.abort();
  },
});
