import type { Graded, ProfileGrade } from '../../contracts/checker/grade.ts';
import { overallGrade, profileGrades } from '../../contracts/checker/grade.ts';
import type { RecordedExchange, RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { catalogue } from '../../specs/catalogue.ts';
import { cut } from './cut.ts';

/** What the page shows of a run before anything is opened. */
export interface PageData {
  readonly run: Omit<RunRecord, 'verdicts' | 'exchanges'>;
  readonly verdicts: readonly RecordedVerdict[];
  readonly overall: Graded;
  readonly profiles: readonly ProfileGrade[];
  /** The columns of the matrix. */
  readonly resources: readonly ResourceColumn[];
}

export interface ResourceColumn {
  readonly id: string;
  readonly title: string;
}

/** What the page needs to know of a run, with all that is too long for a page cut. */
export function pageDataOf(record: RunRecord): PageData {
  const { verdicts, exchanges: _, ...run } = record;
  return cut({
    run,
    verdicts,
    overall: overallGrade(record),
    profiles: profileGrades(record),
    resources: columnsOf(verdicts),
  });
}

/** The exchanges of a run, cut in the same way, which the page parses when the first verdict is opened. */
export function pageExchangesOf({ exchanges }: RunRecord): readonly RecordedExchange[] {
  return cut(exchanges);
}

// Resources that this Keyturn does not know, of a newer one, come last.
function columnsOf(verdicts: readonly RecordedVerdict[]): readonly ResourceColumn[] {
  const used = new Set(verdicts.map((it) => it.resource));
  const known = catalogue.filter((it) => used.has(it.id)).map(({ id, title }) => ({ id, title }));
  const knownIds = new Set<string>(known.map((it) => it.id));
  const others = [...used].filter((it) => !knownIds.has(it)).map((id) => ({ id, title: id }));
  return [...known, ...others];
}
