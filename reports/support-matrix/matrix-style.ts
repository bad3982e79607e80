/** The style of the matrix page, for light and dark, narrow screens and paper. */
export const matrixStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #14171c); color: light-dark(#1b1f24, #e6e8eb); }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0 0 0.5rem; }
h2 { margin: 2rem 0 0.25rem; font-size: 1.2rem; }
p { max-width: 60rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid light-dark(#d0d5da, #3a414b); }
tbody tr:has(+ .lacks) > * { border-bottom: 0; }
.lacks td { color: light-dark(#4b535c, #b3bac3); padding-top: 0; }
.grade, .count { white-space: nowrap; font-weight: 600; }
.conformant :is(.grade, .count) { color: light-dark(#0b5c8a, #7cc4f0); }
.conformant :is(.grade, .count)::before { content: '✔ '; }
.partial :is(.grade, .count) { color: light-dark(#6b4e00, #e8c35a); }
.partial :is(.grade, .count)::before { content: '◐ '; }
.non-conformant :is(.grade, .count) { color: light-dark(#a02c00, #ff9f7a); }
.non-conformant :is(.grade, .count)::before { content: '✘ '; }
.not-applicable :is(.grade, .count) { color: light-dark(#4b535c, #b3bac3); }
.not-applicable :is(.grade, .count)::before { content: '– '; }
.legend .grade { margin-right: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
td:has(> .unseen) { position: relative; }
details { margin: 0.5rem 0; }
summary { cursor: pointer; }
:focus-visible { outline: 3px solid light-dark(#0b5c8a, #7cc4f0); outline-offset: 2px; }
code { font-size: 0.85em; overflow-wrap: anywhere; }
@media print { .wide { overflow: visible; } details:not([open]) > *:not(summary) { display: revert; } }`;
