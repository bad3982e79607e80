import type { State } from './states.ts';

const SVG = 'http://www.w3.org/2000/svg';

// Each state has a shape of its own, so that no reader needs the colour.
const shapes: Readonly<Record<State, string>> = {
  holds: 'M3.5 8.5l3 3 6-7',
  broken: 'M4.5 4.5l7 7m0-7l-7 7',
  warning: 'M8 2.5l6 11H2zM8 6.8v3M8 11.6v.2',
  inconclusive: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.9M8 12.6v.2',
  crashed: 'M9 1.8L4 9h3.4L6.6 14.2 12 6.8H8.4z',
  'not-applicable': 'M4.5 8h7',
  none: '',
};

/** The sign of a state. It says nothing to a screen reader, so a word must stand beside it or in a label. */
export function icon(state: State): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shapes[state]);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}
