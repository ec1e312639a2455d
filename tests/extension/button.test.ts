/** What the toolbar's button says: one thing at a time, the most urgent first. */
import { expect, it } from "vitest";
import { button } from "../../extension/src/background/button";
import { attend } from "../../extension/src/domain/attention";
import { pause } from "../../extension/src/domain/pauses";
import { EMPTY } from "../../extension/src/domain/state";
import { start } from "../../extension/src/domain/visits";
import { FEED_ID, id, MINUTE, NOW, plan, site } from "./samples";

const intention = { text: "Answer Marie", planned_seconds: 600, trigger: null };
const begun = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention }, NOW).state;
const attended = attend(begun, { tabId: 1, siteId: FEED_ID }, NOW).state;
const paused = pause(attended, NOW + 5 * MINUTE, NOW).state;
const waiting = plan({ reflections_due: 2 });

it.each([
  ["not paired", EMPTY, null, "", "Escale: this browser is not paired yet"],
  ["nothing to say", EMPTY, plan(), "", "Escale"],
  ["weeks wait", EMPTY, waiting, "•", "Escale: 2 weeks are ready to look back at"],
  ["weeks wait, but a visit is on", attended, waiting, "10", "Escale: 10 minutes left"],
  ["weeks wait, but it is paused", paused, waiting, "||", "Escale: paused"],
])("%s", (_name, state, current, badge, title) => {
  expect(button(state, current, "en", NOW)).toEqual({ badge, title });
});

it("says it in French", () => {
  const { title } = button(EMPTY, plan({ reflections_due: 1 }), "fr", NOW);
  expect(title.replaceAll("\u00a0", " ")).toBe("Escale : une semaine attend votre regard");
});
