/** A notification that is not shown, as the page knows it: its fields, its events, an `error` soon. */
import { apply, construct, defineProperty } from "./wrap";

const { EventTarget: NativeTarget, Event: NativeEvent, setTimeout: later } = globalThis;
const { dispatchEvent } = NativeTarget.prototype;

const PLAIN = { body: "", tag: "", icon: "", badge: "", lang: "", dir: "auto", data: null, silent: null };
const HANDLERS = { onclick: null, onclose: null, onerror: null, onshow: null };

/** `by`: the class that the page wrote `new` before, so that its own subclasses work. */
export function unshown(title: unknown, options: unknown, by: unknown): object {
  const made = construct(NativeTarget, [], by as never) as EventTarget;
  const given = typeof options === "object" && options !== null ? options : {};
  const fields = { ...PLAIN, requireInteraction: false, ...HANDLERS, ...given, title: `${title}`, close() {} };
  // Own properties: the inherited accessors refuse an object that the browser did not make.
  for (const [name, value] of Object.entries(fields))
    defineProperty(made, name, { value, writable: true, enumerable: true, configurable: true });
  later(() => fail(made as EventTarget & { onerror?: unknown }), 0);
  return made;
}

function fail(made: EventTarget & { onerror?: unknown }): void {
  const event = new NativeEvent("error");
  apply(dispatchEvent, made, [event]);
  if (typeof made.onerror === "function") made.onerror(event);
}
