/** What became of many runs that the same kind of thing happened to. */
export interface TortureRow {
  readonly what: string;
  readonly runs: number;
  /** Runs after which nobody got in. */
  readonly lockedOut: number;
  /** Runs that called something broken which is not, or crashed. */
  readonly falseAlarms: number;
  /** Runs after whose recovery something was left. */
  readonly leftBehind: number;
  /** Runs after which the reader had to say that a secondary token may be deleted. */
  readonly inDoubt: number;
  /** What went wrong, for the reader. */
  readonly wrong: readonly string[];
}

const COLUMNS = ['runs', 'locked out', 'false alarms', 'left behind', 'in doubt'] as const;

/** A table with a row for each kind, and below it what went wrong. */
export function tortureText(rows: readonly TortureRow[]): string {
  const width = Math.max(...rows.map((it) => it.what.length));
  const line = (what: string, cells: readonly (string | number)[]) =>
    what.padEnd(width) + cells.map((it, index) => String(it).padStart((COLUMNS[index]?.length ?? 0) + 2)).join('');
  const body = rows.map((it) => line(it.what, [it.runs, it.lockedOut, it.falseAlarms, it.leftBehind, it.inDoubt]));
  return [line('', COLUMNS), ...body, ...rows.flatMap((it) => it.wrong.map((text) => `${it.what}: ${text}`))].join(
    '\n',
  );
}

/** Adds up what became of single runs. */
export function rowOf(what: string, results: readonly Single[]): TortureRow {
  const count = (isMeant: (result: Single) => boolean) => results.filter(isMeant).length;
  return {
    what,
    runs: results.length,
    lockedOut: count((it) => it.lockedOut !== undefined),
    falseAlarms: count((it) => it.falseAlarms.length > 0),
    leftBehind: count((it) => it.isLeft),
    inDoubt: count((it) => it.wasInDoubt),
    wrong: results.flatMap(wrongIn),
  };
}

/** What became of one run. */
export interface Single {
  readonly at: string;
  readonly lockedOut?: string | undefined;
  readonly falseAlarms: readonly string[];
  readonly isLeft: boolean;
  readonly wasInDoubt: boolean;
}

function wrongIn({ at, lockedOut, falseAlarms, isLeft }: Single): readonly string[] {
  return [
    ...(lockedOut === undefined ? [] : [`${at}: locked out: ${lockedOut}`]),
    ...falseAlarms.map((it) => `${at}: ${it}`),
    ...(isLeft ? [`${at}: something was left behind`] : []),
  ];
}
