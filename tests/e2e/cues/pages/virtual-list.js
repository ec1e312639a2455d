// TanStack Virtual: ten thousand rows in a list as high as the window; only those in sight exist, their elements come and go.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { item, scroller } from "./parts.js";

const list = scroller();
const room = document.createElement("div");
room.style.position = "relative";
list.append(room);
const rows = new Map();

function draw(virtual) {
  room.style.height = `${virtual.getTotalSize()}px`;
  const wanted = new Map(virtual.getVirtualItems().map((row) => [row.index, row]));
  for (const [index, row] of rows) {
    if (wanted.has(index)) continue;
    row.remove();
    rows.delete(index);
  }
  for (const { index, start, size } of wanted.values()) {
    if (rows.has(index)) continue;
    const row = item(index + 1);
    Object.assign(row.style, { position: "absolute", top: `${start}px`, height: `${size - 20}px`, width: "100%" });
    rows.set(index, row);
    room.append(row);
  }
}

const virtual = new Virtualizer({
  count: 10_000,
  getScrollElement: () => list,
  estimateSize: () => 240,
  overscan: 3,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: draw,
});
virtual._didMount();
virtual._willUpdate();
draw(virtual);
