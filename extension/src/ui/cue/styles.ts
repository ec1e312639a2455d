/** The card's look, in parts of the window (%): vw and vh grow with a page that zooms itself. Colours are those of `shared/ui/tokens.css` (a test compares them): a page's style sheet must not reach them. */
const LIGHT =
  "--surface:#ffffff;--paper:#faf8f4;--ink:#1d2b36;--muted:#55646f;--control:#8d8674;--sea:#1b4f66;--sea-soft:#d9e8ee";
const DARK =
  "--surface:#182128;--paper:#11181d;--ink:#e8eef1;--muted:#a3b1ba;--control:#66747e;--sea:#7cc0db;--sea-soft:#1e3945";

export const CUE_STYLES = `
:host { all: initial !important; position: fixed !important; inset: auto 0 max(16px, 4%) 0 !important; margin: 0 auto !important;
  width: min(520px, calc(100% - 24px)) !important; height: fit-content !important; max-height: calc(100% - 32px) !important;
  padding: 0 !important; border: 0 !important; background: transparent !important; overflow: visible !important;
  display: flex !important; flex-direction: column !important; visibility: visible !important; opacity: 1 !important; transform: none !important;
  filter: none !important; clip-path: none !important; pointer-events: auto !important; z-index: 2147483647 !important; }
:host(.chip) { inset: auto 16px 16px auto !important; margin: 0 !important; width: min(340px, calc(100% - 32px)) !important; }
:host(.above) { inset: 16px 16px auto auto !important; }
:host(.curtain) { inset: 0 !important; margin: 0 !important; width: 100% !important; height: 100% !important;
  max-width: none !important; max-height: none !important; overflow: auto !important; overscroll-behavior: contain !important; }
* { box-sizing: border-box; }
.card { ${LIGHT}; color-scheme: light; font: 16px/1.5 "Atkinson Hyperlegible Next Variable", system-ui, sans-serif;
  min-height: 0; overflow: auto; padding: 24px clamp(18px, 5%, 28px); border: 1px solid var(--control);
  border-radius: 20px; background: var(--surface); color: var(--ink); text-align: start;
  box-shadow: 0 18px 60px rgb(0 0 0 / .3); animation: rise 180ms ease-out; }
.card:focus { outline: none; }
.chip { padding: 14px 16px; border-radius: 16px; box-shadow: 0 6px 24px rgb(0 0 0 / .25); }
.chip .title { font-size: 1rem; margin: .1em 0 0; }
.chip .body, .chip .bar { display: none; }
.chip .actions { grid-template-columns: 1fr 1fr; gap: 8px; margin-top: 12px; }
.chip button, .chip button.main { grid-column: auto; min-height: 40px; padding: 4px 10px; font-size: .9rem; }
.chip button:last-child { grid-column: 1 / -1; }
.curtain { min-height: 100%; flex: none; border: 0; border-radius: 0; display: grid; align-content: center;
  justify-content: center; grid-template-columns: min(560px, 100%); }
.eyebrow { margin: 0; color: var(--muted); font-size: .875rem; font-weight: 600; }
.title { margin: .2em 0 .3em; font-size: 1.5rem; line-height: 1.2; font-weight: 650; overflow-wrap: anywhere; }
.body { margin: 0; color: var(--muted); }
.bar { position: relative; height: 10px; margin: 18px 0 6px; border-radius: 5px; background: var(--sea-soft); }
.lived { position: absolute; inset: 0 auto 0 0; border-radius: 5px; background: var(--sea); }
.mark { position: absolute; top: -4px; bottom: -4px; width: 3px; background: var(--ink); }
.actions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); gap: 10px; margin-top: 20px; }
button { min-height: 48px; padding: 8px 16px; border: 2px solid var(--control); border-radius: 12px; background: none;
  color: var(--ink); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: var(--sea-soft); border-color: var(--sea); }
button:focus-visible { outline: 3px solid var(--sea); outline-offset: 2px; }
button.main { grid-column: 1 / -1; min-height: 56px; border-color: var(--sea); background: var(--sea); color: var(--paper);
  font-size: 1.2rem; }
form { grid-column: 1 / -1; display: grid; gap: 10px; padding: 14px; border: 1px solid var(--control); border-radius: 12px; }
.card[aria-busy] form { opacity: .6; cursor: progress; }
label { display: grid; gap: 4px; font-weight: 600; }
input { min-height: 44px; padding: 6px 12px; border: 2px solid var(--control); border-radius: 10px; background: var(--surface);
  color: var(--ink); font: inherit; min-width: 0; }
input:focus-visible { outline: 3px solid var(--sea); outline-offset: 2px; }
input::placeholder { color: var(--muted); opacity: 1; }
.problem { margin: 0; font-weight: 600; }
.problem:empty { display: none; }
@keyframes rise { from { transform: translateY(24px); opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (prefers-color-scheme: dark) { .card { ${DARK}; color-scheme: dark; } }
@media print { :host { display: none !important; } }
`;
