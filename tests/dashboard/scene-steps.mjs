/** What a person does in a scene, and what its service does: steps that the scenes of all pages share. */

export const settle = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));

export const press = (selector) => async (page) => {
  await page.waitForSelector(selector);
  await page.$eval(selector, (one) => one.click());
  await settle();
};

export const type = async (page, selector, text) => {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.$eval(selector, (field) => field.select());
  await page.keyboard.type(text);
};

export const inTurn =
  (...steps) =>
  async (page, service) => {
    for (const step of steps) await step(page, service);
  };

/** What is known stays; newer data cannot be had. */
export const offline = async (page, service) => {
  service.up = false;
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await settle(400);
};

/** What is below this path cannot be had. */
export const down = (path) => (service) => {
  service.instead = (heard) =>
    isBelow(heard, path) ? { status: 503, body: { error: "busy", detail: "Busy." } } : null;
};

/** What is below this path is never answered. */
export const never = (path) => (service) => {
  service.instead = (heard) => (isBelow(heard, path) ? new Promise(() => undefined) : null);
};
const isBelow = (heard, path) => heard.path === path || heard.path.startsWith(`${path}/`);

/** Noé looks, of whom others see something. */
export const asNoe = (service, { NOE, me, household }) => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child", language: service.me.language });
  service.members = household(NOE.id).members.map((one) => ({ ...one, level: one.is_me ? "sites" : "nothing" }));
  service.family = { is_supervised: true };
};
