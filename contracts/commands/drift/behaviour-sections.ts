import { existsSync, readFileSync } from 'node:fs';
import { type BehaviourOptions, behaviourSection } from '../../checker/drift/behaviour/behaviour-section.ts';
import { readBehaviour } from '../../checker/drift/behaviour/read-snapshot.ts';
import type { BehaviourSnapshot } from '../../checker/drift/behaviour/snapshot.ts';
import type { DriftSection } from '../../checker/drift/drift-report.ts';
import { fieldOf } from '../../evidence/answers.ts';
import { parsedJson } from '../../evidence/parsed-json.ts';
import type { DriftCommand } from './options.ts';

/** Compares the two snapshots that the reader named. Throws one sentence where one cannot be read. */
export function behaviourSections({ positionals, documentsReport, show }: DriftCommand): readonly DriftSection[] {
  const [before = '', after = ''] = positionals;
  const documents = documentsReport === undefined ? 'unknown' : publishedIn(textAt(documentsReport));
  return [
    behaviourSection({ before: snapshotAt(before), after: snapshotAt(after) }, { documents, strict: show.strict }),
  ];
}

function snapshotAt(path: string): BehaviourSnapshot {
  return readBehaviour(textAt(path), path);
}

function textAt(path: string): string {
  if (!existsSync(path))
    throw new Error(`There is no file ${path}: each run leaves a run.snapshot.json beside its record.`);
  return readFileSync(path, 'utf8');
}

/** Whether a report on the documents says that one of them is another one than the last time. */
function publishedIn(text: string): BehaviourOptions['documents'] {
  const sections: unknown = fieldOf(parsedJson(text), 'sections');
  if (!Array.isArray(sections)) throw new Error('--documents-report names no report that --documents --json wrote.');
  const last = sections.map(lastFact);
  if (last.some((it) => it !== undefined && !it.startsWith('the same on '))) return 'moved';
  return last.length > 0 && last.every((it) => it !== undefined) ? 'same' : 'unknown';
}

function lastFact(section: unknown): string | undefined {
  const facts: unknown = fieldOf(section, 'facts');
  const last: unknown = Array.isArray(facts) ? facts.find((it) => fieldOf(it, 'name') === 'last') : undefined;
  const value = fieldOf(last, 'value');
  return typeof value === 'string' ? value : undefined;
}
