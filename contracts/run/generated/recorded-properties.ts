import type { RecordedProperty } from '../../checker/record-types.ts';
import type { Attempt } from './generation.ts';

/** What the run record says of the properties that were tried. */
export function recordedProperties(attempts: readonly Attempt[]): readonly RecordedProperty[] {
  return attempts.map((it) => ({
    property: it.property.id,
    resources: it.resources.map(({ id }) => id),
    ...conclusionOf(it),
    plans: it.runs,
    requests: it.requests,
    rules: [...new Set(it.broken.map(({ rule }) => rule.id))],
  }));
}

function conclusionOf({ crash, halt, broken, held }: Attempt): Pick<RecordedProperty, 'kind' | 'reason'> {
  if (crash !== undefined) return { kind: 'crashed', reason: crash };
  if (halt !== undefined) return { kind: 'inconclusive', reason: halt };
  if (broken.length > 0) return { kind: 'broken' };
  // Where nothing could be made, nothing was tried, and nothing is said.
  return held > 0
    ? { kind: 'holds' }
    : { kind: 'inconclusive', reason: 'no plan showed anything that could be judged' };
}
