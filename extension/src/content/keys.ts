/** What a key of the person's says. */

/** They turn the page of a pager of clips, and scroll any other. */
const SWIPES = ["ArrowDown", "ArrowUp", "PageDown", "PageUp"];
/** They begin nothing. */
const SILENT = ["Shift", "Control", "Alt", "Meta", "CapsLock", "Tab"];

export const isSwipe = ({ key }: KeyboardEvent): boolean => SWIPES.includes(key);
export const isSilent = ({ key }: KeyboardEvent): boolean => SILENT.includes(key);
/** Pressed like a button: what follows may have been asked for by it. */
export const isPress = (event: KeyboardEvent): boolean => !isSwipe(event) && !isSilent(event);
