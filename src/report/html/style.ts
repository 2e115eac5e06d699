/** Colours are chosen for a contrast of at least 4.5 in light and dark; nothing is told by colour alone. */
export const style = `
:root { color-scheme: light dark;
  --ground: light-dark(#fff, #0d1117); --text: light-dark(#1f2328, #e6edf3); --quiet: light-dark(#57606a, #9da7b1);
  --line: light-dark(#d0d7de, #30363d); --soft: light-dark(#f6f8fa, #161b22);
  --Pass: light-dark(#116329, #3fb950); --Warning: light-dark(#7d4e00, #d29922);
  --Fail: light-dark(#b3161f, #ff7b72); --Unknown: light-dark(#4d2d91, #bc8cff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, 'Segoe UI', sans-serif; }
header, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
a { color: light-dark(#0550ae, #79c0ff); }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .2rem 0 .6rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: .4rem 0; }
button, input { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .7rem; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid light-dark(#0969da, #58a6ff); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .3rem; }
.top { display: flex; justify-content: space-between; gap: 1rem; align-items: start; color: var(--quiet); }
.verdict { border-left: 8px solid currentColor; padding-left: 1rem; }
.Pass { color: var(--Pass); } .Warning { color: var(--Warning); } .Fail { color: var(--Fail); } .Unknown { color: var(--Unknown); }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: 1rem 0; }
.counts li { border: 1px solid var(--line); border-radius: 8px; padding: .4rem 1rem; background: var(--soft); }
.counts strong { font-size: 1.4rem; margin-right: .4rem; }
.actions { list-style: none; padding: 0; margin: 0; display: grid; gap: .9rem; }
.actions > li { border: 1px solid var(--line); border-left: 6px solid var(--Unknown); border-radius: 8px; padding: .8rem 1rem; }
.actions > li.of-Fail { border-left-color: var(--Fail); } .actions > li.of-Warning { border-left-color: var(--Warning); }
.status { font-weight: 650; white-space: nowrap; }
.quiet { color: var(--quiet); }
.remedy { display: flex; gap: .6rem; align-items: start; margin: .4rem 0; }
.remedy pre { flex: 1; margin: 0; padding: .5rem .7rem; background: var(--soft); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.45 ui-monospace, Consolas, monospace; }
.filter { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; border: 0; padding: 0; margin: .5rem 0 1rem; }
.filter input[type=search] { min-width: 18rem; }
details { border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .5rem .2rem; }
table { border-collapse: collapse; width: 100%; margin-bottom: .8rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th:first-child, td:first-child { white-space: nowrap; width: 6rem; }
td:nth-child(2) { width: 32%; }
.seen { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; }
tr { color: var(--text); } tr.Pass td:first-child { color: var(--Pass); } tr.Warning td:first-child { color: var(--Warning); } tr.Fail td:first-child { color: var(--Fail); } tr.Unknown td:first-child { color: var(--Unknown); }
.wide { overflow-x: auto; }
svg.site { width: 100%; min-width: 56rem; height: auto; font: 14px system-ui, 'Segoe UI', sans-serif; }
svg.site text { fill: var(--text); } svg.site .heading { font-weight: 650; } svg.site .note { fill: var(--quiet); font-size: 12px; }
svg.site rect { fill: var(--soft); stroke: var(--line); stroke-width: 1.5; }
svg.site .missing rect { stroke: var(--Fail); stroke-width: 2.5; stroke-dasharray: 6 4; } svg.site .unknown rect { stroke: var(--Unknown); stroke-dasharray: 2 3; }
svg.site .link { fill: none; stroke: var(--Pass); stroke-width: 2; }
svg.site .link.missing { stroke: var(--Fail); stroke-dasharray: 7 5; stroke-width: 2.5; } svg.site .link.unknown { stroke: var(--Unknown); stroke-dasharray: 2 4; }
svg.site text.label { text-anchor: middle; font-size: 12px; paint-order: stroke; stroke: var(--ground); stroke-width: 4px; } svg.site text.label.missing { fill: var(--Fail); } svg.site text.label.unknown { fill: var(--Unknown); }
footer { color: var(--quiet); margin-top: 2.5rem; padding-bottom: 2rem; }
[hidden] { display: none; }
@media print { .seen { display: block; } .filter, button, .skip { display: none; } body { font-size: 11pt; } .actions > li, tr { break-inside: avoid; } details { content-visibility: visible; } :root { color-scheme: light; } }
`;
