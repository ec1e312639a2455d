import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { dispatch, type Sender } from "../src/background/dispatch";
import {
  documentCame,
  lookAgain,
  resumeWork,
  showAll,
  tabClosed,
  whenPersonLeaves,
  whenQueued,
} from "../src/background/engine";
import { handlers } from "../src/background/handlers";
import { pageMoved } from "../src/background/navigation";
import { turnToWhoIsHere } from "../src/background/people";
import { listenToReminders } from "../src/background/reminding";
import { synchronise, synchroniseSoon, synchroniseWhenDue, synchroniseWhileWaiting } from "../src/background/syncing";
import { pageCommitted, tabOpened, trailEnds } from "../src/background/trails";
import { ownOrigin } from "../src/platform/runtime";

/**
 * Every listener is attached before the first wait: the browser starts the background to deliver an event, and loses the event
 * when nobody listens in the first turn. Work itself waits in the engine's queue behind `resumeWork`.
 */
export default defineBackground({
  type: "module",
  main() {
    listenToMessages();
    listenToAttention();
    listenToAlarms();
    listenToReminders();
    whenQueued(synchroniseSoon);
    whenPersonLeaves(() => void turnToWhoIsHere().catch(reportError));
    void resumeWork().then(synchroniseWhenDue);
  },
});

function listenToMessages(): void {
  const self = { id: browser.runtime.id, origin: ownOrigin() };
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const { id, url, frameId, tab } = sender;
    const from: Sender = { id, url, frameId, tab: tab?.id === undefined ? null : { id: tab.id, url: tab.url } };
    void dispatch(handlers, message, from, self).then(respond);
    return true; // Chromium keeps the channel open for an answer that comes later only when told so.
  });
}

function listenToAttention(): void {
  const look = () => void lookAgain().then(synchroniseWhileWaiting);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((_tabId, change) => {
    if (change.url !== undefined || change.audible !== undefined || change.status === "complete") look();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void trailEnds(tabId).catch(reportError);
    void tabClosed(tabId).then(lookAgain);
  });
  browser.windows?.onFocusChanged.addListener(look);
  browser.idle.onStateChanged.addListener(look);
  browser.webNavigation.onCommitted.addListener((navigation) => {
    if (navigation.frameId !== 0) return;
    void pageCommitted(navigation).catch(reportError);
    void documentCame(navigation.tabId).catch(reportError);
  });
  browser.webNavigation.onCreatedNavigationTarget.addListener(({ tabId, sourceTabId }) => {
    void tabOpened(tabId, sourceTabId).catch(reportError);
  });
  browser.webNavigation.onHistoryStateUpdated.addListener((navigation) => {
    if (navigation.frameId === 0) void pageMoved(navigation);
  });
  browser.permissions.onAdded.addListener(() => {
    listenToReminders();
    void showAll();
  });
  browser.permissions.onRemoved.addListener(() => void showAll());
}

function listenToAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === "send") void synchroniseWhenDue();
    else if (name === "sync") void synchronise();
    else void lookAgain();
  });
  browser.runtime.onStartup.addListener(() => void synchronise());
  browser.runtime.onInstalled.addListener(() => void synchronise());
}
