/** One part of `npm run check`: a script of package.json. */
export interface Part {
  readonly script: string;
  /** Whether it must run tests, and the form in which it says how many. */
  readonly tests?: 'node' | 'playwright';
}

/** They share the machine's cores, in this order. */
export const sharing: readonly Part[] = [
  { script: 'test:unit', tests: 'node' },
  { script: 'lint' },
  { script: 'dead' },
  { script: 'types' },
  { script: 'format:check' },
];

/** They have the machine for themselves, one after the other: they observe time-outs and propagation. */
export const alone: readonly Part[] = [
  { script: 'conformance', tests: 'playwright' },
  { script: 'test:page', tests: 'playwright' },
  { script: 'test:processes', tests: 'node' },
  { script: 'mutants' },
];
