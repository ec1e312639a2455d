/** One in-memory fake of the browser: enough of its interfaces to run the whole background. */

type Listener = (...args: never[]) => unknown;

export class FakeEvent<F extends Listener> {
  readonly listeners: F[] = [];
  addListener(listener: F): void {
    this.listeners.push(listener);
  }
  hasListener(listener: F): boolean {
    return this.listeners.includes(listener);
  }
  removeListener(listener: F): void {
    this.listeners.splice(this.listeners.indexOf(listener), 1);
  }
  fire(...args: Parameters<F>): void {
    for (const listener of [...this.listeners]) listener(...args);
  }
}

function area() {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (key: string) => (items.has(key) ? { [key]: items.get(key) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
    },
    remove: async (key: string) => void items.delete(key),
  };
}

interface FakeTab {
  id: number;
  windowId: number;
  url: string;
  active: boolean;
  audible: boolean;
  status?: "loading" | "complete";
  /** Of Chromium: what is on its way into the tab. */
  pendingUrl?: string;
}

interface Navigated {
  tabId: number;
  frameId: number;
  url: string;
  transitionType?: string;
  transitionQualifiers?: string[];
}

/** Hosts or named permissions. */
interface Wanted {
  origins?: string[];
  permissions?: string[];
}

const named = ({ origins = [], permissions = [] }: Wanted) => [...origins, ...permissions];

interface Rule {
  id: number;
}

/** Rules as the browser keeps them: an id that exists already is an error, as in both browsers; one bad rule refuses them all. */
function rules(refuses: (rule: Rule) => boolean) {
  let kept: Rule[] = [];
  return {
    get: async () => structuredClone(kept),
    update: async ({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: Rule[] }) => {
      const rest = kept.filter((rule) => !removeRuleIds.includes(rule.id));
      for (const rule of addRules) if (refuses(rule)) throw new Error(`rule ${rule.id} is not supported`);
      for (const rule of addRules)
        if (rest.some((other) => other.id === rule.id)) throw new Error(`rule ${rule.id} exists`);
      kept = [...rest, ...structuredClone(addRules)];
    },
    clear: () => {
      kept = [];
    },
  };
}

export const EXTENSION = "chrome-extension://escaleescaleescaleescaleescalees";

export function fakeBrowser() {
  const [local, session] = [area(), area()];
  const alarms = new Map<string, { name: string; scheduledTime: number; periodInMinutes?: number }>();
  const scripts = new Map<string, { id: string }>();
  const tabs = new Map<number, FakeTab>();
  const windows = new Map<number, { id: number; focused: boolean }>();
  const granted = new Set<string>();
  const log = {
    pushed: [] as { tabId: number; message: unknown }[],
    /** What Escale's own pages were told. */
    told: [] as unknown[],
    injected: [] as number[],
    removed: [] as number[],
    notified: [] as { name: string; title: string; message: string }[],
  };
  const world = {
    idle: "active" as "active" | "idle" | "locked",
    listening: new Set<number>(),
    badge: "",
    title: "",
    nextTab: 1,
    /** Optional permissions of the manifest: Firefox has no `contentSettings`. */
    optional: ["notifications"],
    /** Settings for notifications that the extension made, by pattern; how often they were taken away. */
    settings: new Map<string, string>(),
    cleared: 0,
    /** What this browser takes no rule for, beyond what is known of any. */
    refuses: (_rule: Rule): boolean => false,
  };
  const refuses = (rule: Rule) => world.refuses(rule);
  const [dynamic, sessionRules] = [rules(refuses), rules(refuses)];

  const addTab = (url: string, windowId = 1, active = true): FakeTab => {
    if (!windows.has(windowId)) windows.set(windowId, { id: windowId, focused: windows.size === 0 });
    const tab = { id: world.nextTab++, windowId, url, active, audible: false };
    if (active) for (const other of tabs.values()) if (other.windowId === windowId) other.active = false;
    tabs.set(tab.id, tab);
    return tab;
  };
  const tabOrThrow = (id: number): FakeTab => {
    const tab = tabs.get(id);
    if (!tab) throw new Error(`no tab ${id}`);
    return tab;
  };

  const browser = {
    runtime: {
      id: "escaleescaleescaleescaleescalees",
      getManifest: () => ({ optional_permissions: world.optional }),
      getURL: (path: string) => `${EXTENSION}/${path.replace(/^\//, "")}`,
      sendMessage: async (message: unknown) => void log.told.push(structuredClone(message)),
      onMessage: new FakeEvent<(message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown>(),
      onStartup: new FakeEvent<() => void>(),
      onInstalled: new FakeEvent<() => void>(),
    },
    storage: { local, session },
    alarms: {
      getAll: async () => [...alarms.values()],
      clear: async (name: string) => alarms.delete(name),
      create: async (name: string, { when, periodInMinutes }: { when: number; periodInMinutes?: number }) =>
        void alarms.set(name, { name, scheduledTime: when, ...(periodInMinutes !== undefined && { periodInMinutes }) }),
      onAlarm: new FakeEvent<(alarm: { name: string }) => void>(),
    },
    declarativeNetRequest: {
      getDynamicRules: dynamic.get,
      updateDynamicRules: dynamic.update,
      getSessionRules: sessionRules.get,
      updateSessionRules: sessionRules.update,
    },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (added: { id: string }[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`script ${script.id} exists`);
          scripts.set(script.id, script);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id);
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => void log.injected.push(target.tabId),
    },
    tabs: {
      query: async ({ url, windowId, active }: { url?: string[]; windowId?: number; active?: boolean }) =>
        [...tabs.values()].filter(
          (tab) =>
            (windowId === undefined || tab.windowId === windowId) &&
            (active === undefined || tab.active === active) &&
            (url === undefined || url.some((pattern) => matchesPattern(pattern, tab.url))),
        ),
      get: async (id: number) => tabOrThrow(id),
      update: async (id: number, { url }: { url: string }) => void Object.assign(tabOrThrow(id), { url }),
      create: async ({ url = "about:newtab" }: { url?: string }) => addTab(url),
      remove: async (id: number) => {
        tabs.delete(id);
        log.removed.push(id);
        browser.tabs.onRemoved.fire(id);
      },
      sendMessage: async (tabId: number, message: unknown) => {
        if (!world.listening.has(tabId)) throw new Error("Receiving end does not exist");
        log.pushed.push({ tabId, message: structuredClone(message) });
      },
      onActivated: new FakeEvent<() => void>(),
      onUpdated: new FakeEvent<(tabId: number, change: { url?: string; status?: string }) => void>(),
      onRemoved: new FakeEvent<(tabId: number) => void>(),
    },
    windows: {
      getLastFocused: async () => {
        const window = [...windows.values()].find((candidate) => candidate.focused) ?? [...windows.values()].at(-1);
        if (!window) throw new Error("no window");
        return { ...window, state: "normal", tabs: [...tabs.values()].filter((tab) => tab.windowId === window.id) };
      },
      onFocusChanged: new FakeEvent<(windowId: number) => void>(),
    },
    idle: { queryState: async () => world.idle, onStateChanged: new FakeEvent<(state: string) => void>() },
    webNavigation: {
      onCommitted: new FakeEvent<(details: Navigated) => void>(),
      onCreatedNavigationTarget: new FakeEvent<
        (details: { tabId: number; sourceTabId: number; url: string }) => void
      >(),
      onHistoryStateUpdated: new FakeEvent<(details: Navigated) => void>(),
    },
    permissions: {
      contains: async (wanted: Wanted) => named(wanted).every((one) => granted.has(one)),
      remove: async (wanted: Wanted) =>
        named(wanted)
          .map((one) => granted.delete(one))
          .every(Boolean),
      onAdded: new FakeEvent<() => void>(),
      onRemoved: new FakeEvent<() => void>(),
    },
    contentSettings: {
      notifications: {
        clear: async () => {
          world.settings.clear();
          world.cleared += 1;
        },
        set: async ({ primaryPattern, setting }: { primaryPattern: string; setting: string }) => {
          if (!/^[^/]+:\/\/[^/]+\/\*$/.test(primaryPattern)) throw new Error("Specific paths are not allowed.");
          world.settings.set(primaryPattern, setting);
        },
        get: async ({ primaryUrl }: { primaryUrl: string }) => ({
          setting: [...world.settings].find(([pattern]) => matchesPattern(pattern, primaryUrl))?.[1] ?? "ask",
        }),
      },
    },
    notifications: {
      create: async (name: string, { title, message }: { title: string; message: string }) =>
        void log.notified.push({ name, title, message }),
      onClicked: new FakeEvent<(name: string) => void>(),
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(world, { badge: text }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(world, { title }),
      setBadgeBackgroundColor: async () => undefined,
    },
  };

  /** The browser is closed and opened: what lives in memory is gone, alarms too in some versions. */
  const restart = () => {
    session.items.clear();
    sessionRules.clear();
    alarms.clear();
    tabs.clear();
    windows.clear();
    world.listening.clear();
  };

  return {
    browser,
    local,
    session,
    dynamic,
    sessionRules,
    alarms,
    scripts,
    tabs,
    windows,
    granted,
    log,
    world,
    addTab,
    restart,
  };
}

/** Match patterns as far as Escale writes them. */
function matchesPattern(pattern: string, address: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const regex = escaped
    .replace("*://", "https?://")
    .replace("\\.", ".")
    .replace("//*.", "//(?:[^/]+\\.)?")
    .replaceAll("*", ".*");
  return new RegExp(`^${regex}$`).test(address.replace(/:\d+\//, "/"));
}
