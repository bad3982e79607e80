import type { RecordedVerdict } from '../../../contracts/checker/record-types.ts';
import type { PageData } from '../page-data.ts';
import { type State, stateOf, worstState } from './states.ts';

/** A rule with its cells, one per column of the matrix. */
export interface Row {
  readonly rule: string;
  readonly title: string;
  readonly level: string;
  readonly profile: string;
  readonly cells: readonly Cell[];
}

/** A rule on a resource. Nothing was judged there where it has no verdicts. */
export interface Cell {
  readonly rule: string;
  readonly resource: string;
  /** The title of the resource. */
  readonly column: string;
  readonly state: State;
  readonly verdicts: readonly RecordedVerdict[];
}

/** The rows of the matrix: by profile, and in a profile as the run has them. */
export function rowsOf({ verdicts, resources, profiles, run }: PageData): readonly Row[] {
  const byRule = Map.groupBy(verdicts, (it) => it.rule);
  const rows = [...byRule].flatMap(([rule, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const byResource = Map.groupBy(own, (it) => it.resource);
    const cells = resources.map(({ id: resource, title: column }): Cell => {
      const here = byResource.get(resource) ?? [];
      const state = worstState(here.map((it) => stateOf(it, run.selection.strict)));
      return { rule, resource, column, state, verdicts: here };
    });
    return [{ rule, title: first.title, level: first.level, profile: first.profile, cells }];
  });
  return profiles.flatMap(({ profile }) => rows.filter((it) => it.profile === profile));
}

/** The worst cell of a row, which is the first to look at. */
export function worstCell({ cells }: Row): Cell | undefined {
  const worst = worstState(cells.map((it) => it.state));
  return cells.find((it) => it.state === worst);
}
