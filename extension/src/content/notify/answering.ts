/** Everything by which a page asks, or shows, notifications, answered by a `Standing`. Runs among the page's own scripts. */
import { unshown } from "./unshown";
import { apply, construct, defineProperty, getOwnPropertyDescriptor, proxy, wrap } from "./wrap";

export interface Standing {
  /** The page is told "denied". */
  denies(): boolean;
  /** Whether the page may ask its browser now. Waited for only when the browser has no answer yet. */
  mayAsk(): Promise<boolean>;
}

/** What the browser itself says, whatever the page did to its object since. */
type Native = () => NotificationPermission;
type Page = Window & typeof globalThis;

const ANSWERERS = [answerPermission, answerRequest, answerState, answerPush, answerShowing, answerConstructor];

/** Answer in this page from now on. What this browser lacks, or does not let change, stays its own. */
export function answerFor(view: Page, standing: Standing): void {
  const getter = view.Notification && getOwnPropertyDescriptor(view.Notification, "permission")?.get;
  if (!getter) return;
  const native: Native = () => apply(getter, view.Notification, []) as NotificationPermission;
  for (const answer of ANSWERERS) {
    try {
      answer(view, standing, native);
    } catch {
      // A page is never harmed for the sake of an answer.
    }
  }
}

function answerPermission({ Notification }: Page, standing: Standing): void {
  wrap(Notification, "permission", "get", (native) => (standing.denies() ? "denied" : native()));
}

/** Both forms: the promise, and the callback of old pages. */
function answerRequest({ Notification }: Page, standing: Standing, permission: Native): void {
  const refuse = async (answer: NotificationPermission, callback: unknown) => {
    if (typeof callback === "function") callback(answer);
    return answer;
  };
  wrap(Notification, "requestPermission", "value", async (native, [callback]) => {
    if (standing.denies()) return refuse("denied", callback);
    if (permission() !== "default" || (await standing.mayAsk())) return native();
    return refuse(standing.denies() ? "denied" : "default", callback);
  });
}

/** `navigator.permissions.query`: what it gave lives on, so the answer is given each time that it is read. */
function answerState({ PermissionStatus }: Page, standing: Standing): void {
  const prototype = PermissionStatus?.prototype;
  const name = prototype && getOwnPropertyDescriptor(prototype, "name")?.get;
  if (!name) return;
  const isAbout = (status: object) => ["notifications", "push"].includes(apply(name, status, []) as string);
  wrap(prototype, "state", "get", (native, _args, status) =>
    standing.denies() && isAbout(status) ? "denied" : native(),
  );
}

function answerPush(view: Page, standing: Standing, permission: Native): void {
  const refusal = () => new DOMException("Registration failed - permission denied", "NotAllowedError");
  wrap(view.PushManager?.prototype, "subscribe", "value", async (native) => {
    const mayAsk = !standing.denies() && (permission() !== "default" || (await standing.mayAsk()));
    if (mayAsk) return native();
    throw refusal();
  });
  wrap(view.PushManager?.prototype, "permissionState", "value", async (native) =>
    standing.denies() ? "denied" : native(),
  );
}

function answerShowing({ ServiceWorkerRegistration }: Page, standing: Standing): void {
  wrap(ServiceWorkerRegistration?.prototype, "showNotification", "value", async (native) => {
    if (standing.denies()) throw new TypeError("No notification permission has been granted for this origin.");
    return native();
  });
}

/** A browser that was allowed before would show it: the page gets one that was not shown, with its `error` event. */
function answerConstructor(view: Page, standing: Standing, permission: Native): void {
  const descriptor = getOwnPropertyDescriptor(view, "Notification");
  const { prototype } = view.Notification;
  const answered = proxy(view.Notification, {
    construct: (target, args, by) =>
      standing.denies() && permission() === "granted" && args.length > 0
        ? unshown(args[0], args[1], by)
        : construct(target as never, args, by),
  });
  defineProperty(view, "Notification", { ...descriptor, value: answered });
  defineProperty(prototype, "constructor", {
    ...getOwnPropertyDescriptor(prototype, "constructor"),
    value: answered,
  });
}
