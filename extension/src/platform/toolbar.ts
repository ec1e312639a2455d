/** The toolbar's button. */
import { browser } from "wxt/browser";

export interface ToolbarButton {
  badge: string;
  title: string;
}

export async function showButton({ badge, title }: ToolbarButton): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color: "#1d4e70" }),
  ]);
}
