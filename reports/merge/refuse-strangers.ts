import type { RunRecord } from '../../contracts/checker/record-types.ts';
import type { NamedRecord } from '../named-record.ts';

/** What the parts of one run have in common, and what to do where they do not. */
const SHARED: readonly (readonly [what: string, of: (record: RunRecord) => string, remedy: string])[] = [
  ['the suite', ({ suite }) => `${suite.name} ${suite.version}`, 'let one version of Keyturn judge all parts'],
  ['the target', targetOf, 'merge only parts of a run on one target'],
  [
    'its capabilities',
    ({ target }) => target.capabilities.toSorted().join(', ') || 'none',
    'give all parts the same settings',
  ],
  ['the seed', ({ seed }) => seed, 'give all parts the same SEED'],
  ['STRICT', ({ selection }) => (selection.strict ? '1' : '0'), 'give all parts the same STRICT'],
  [
    'ALLOW_UNJUDGED',
    ({ selection }) => selection.allowUnjudged.toSorted().join(',') || 'nothing',
    'give all parts the same ALLOW_UNJUDGED',
  ],
];

/** Throws one sentence that names two records that are not parts of one run. */
export function refuseStrangers([first, ...others]: readonly NamedRecord[]): void {
  if (first === undefined) return;
  for (const other of others) {
    const unlike = SHARED.find(([, of]) => of(first.record) !== of(other.record));
    if (unlike === undefined) continue;
    const [what, of, remedy] = unlike;
    throw new Error(
      `${first.name} and ${other.name} are not parts of one run, as ${what} is ${of(first.record)} in the one ` +
        `and ${of(other.record)} in the other: ${remedy}.`,
    );
  }
  const ids = [first, ...others].map((it) => it.record.runId);
  const again = [first, ...others].find((it, index) => ids.indexOf(it.record.runId) < index);
  if (again !== undefined)
    throw new Error(`${again.name} is the record of a run that was named before: name each part once.`);
}

// The embedded server has another port in each part.
function targetOf({ target }: RunRecord): string {
  if (target.kind === 'reference') return 'the reference';
  const addresses = Object.entries(target.addresses).map(([api, address]) => `${api} at ${address}`);
  return `a ${target.kind} with ${addresses.toSorted().join(', ')}`;
}
