/** Places across a chart are shares of its width: so a chart fits any width, and its labels keep the size of text. */
export const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
