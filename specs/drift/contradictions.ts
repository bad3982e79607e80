import type { Contradiction } from './contradiction.ts';
import { contradictoryAnnotations } from './contradictory-annotations.ts';
import { contradictoryExamples } from './contradictory-examples.ts';
import { contradictoryLimits } from './contradictory-limits.ts';
import { contradictoryOperations } from './contradictory-operations.ts';
import { describedValues } from './described-values.ts';
import type { JsonObject } from './json-object.ts';
import { emptyPaths, operationsIn } from './operations.ts';

/** All places where a document says one thing and means another, also in what Keyturn does not cover. */
export function contradictionsIn(document: JsonObject): readonly Contradiction[] {
  const { values, broken } = describedValues(document);
  const found = [
    ...emptyPaths(document).map(([path, { pointers }]): Contradiction => {
      const says = `the path ${path} has no operation`;
      return { kind: 'path-without-operation', where: [], at: pointers[0] ?? '#', pointers, says };
    }),
    ...contradictoryOperations(operationsIn(document)),
    ...broken,
    ...values.flatMap((value) => [
      ...contradictoryExamples(value),
      ...contradictoryAnnotations(value),
      ...contradictoryLimits(value),
    ]),
  ];
  return joined(found);
}

// A shared schema is seen once for each operation that uses it.
function joined(found: readonly Contradiction[]): readonly Contradiction[] {
  const groups = Map.groupBy(found, ({ kind, at, says }) => JSON.stringify([kind, at, says]));
  return [...groups.values()].flatMap((group) => {
    const where = [...new Set(group.flatMap((it) => it.where))];
    const pointers = [...new Set(group.flatMap((it) => it.pointers))];
    return group.slice(0, 1).map((it) => ({ ...it, where, pointers }));
  });
}
