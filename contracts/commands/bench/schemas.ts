import { catalogue } from '../../../specs/catalogue.ts';
import { schemaProblems } from '../../../specs/schemas.ts';
import type { Measured } from './measured.ts';

const PROFILES = ['published', 'strict'] as const;

/** The time that the schemas of all operations take to be compiled, each in its two profiles. */
export async function measureSchemas(): Promise<Measured> {
  const ids = catalogue.flatMap(({ operations }) => Object.values(operations).map((it) => it.operationId));
  const startedAt = performance.now();
  // What is held against a schema compiles it, whatever it is.
  for (const id of ids) for (const profile of PROFILES) schemaProblems(id, {}, profile);
  const ms = performance.now() - startedAt;
  const count = ids.length * PROFILES.length;
  return { figures: { count, ms }, text: `${count} schemas compiled in ${Math.round(ms)} ms`, problems: [] };
}
