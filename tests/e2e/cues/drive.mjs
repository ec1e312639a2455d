/** What a person does on a page until a cue is due: scroll, turn clips, watch to the end. */
import { until } from "../harness/wait.mjs";
import { CUE_HOST } from "../people/cue.mjs";

const STEP_MS = 450;
const MOST_STEPS = 30;

const wait = (page, ms) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);

export function drive(page, offers, cue) {
  if (offers === "feed") return scroll(page);
  return offers === "clips" ? turn(page) : watchToTheEnd(page, cue);
}

async function scroll(page) {
  for (let step = 0; step < MOST_STEPS && !(await page.$(CUE_HOST)); step += 1) {
    await page.evaluate(() => {
      const list = document.querySelector("[data-scroller]") ?? document.scrollingElement;
      list.scrollBy({ top: list.clientHeight * 0.9 });
    });
    await wait(page, STEP_MS);
  }
}

async function turn(page) {
  for (let step = 0; step < MOST_STEPS && !(await page.$(CUE_HOST)); step += 1) {
    await wait(page, STEP_MS + 200);
    await page.keyboard.press("ArrowDown");
  }
}

/** The frame that has the player: the page itself, or the one in it. */
async function playerOf(page) {
  return until(async () => {
    for (const frame of page.frames()) {
      const found = await frame.$(">>> video").catch(() => null);
      if (found) return found;
    }
    return undefined;
  }, "a player");
}

export async function isPlaying(page) {
  return (await playerOf(page)).evaluate((video) => !video.paused);
}

async function watchToTheEnd(page) {
  const player = await playerOf(page);
  const isReady = () => player.evaluate((video) => !video.paused && video.seekable.length > 0 && video.duration > 60);
  await until(isReady, "the first to play", { timeoutMs: 15_000 });
  await wait(page, 1_500);
  await player.evaluate((video) => {
    video.currentTime = video.duration - 0.7;
  });
}
