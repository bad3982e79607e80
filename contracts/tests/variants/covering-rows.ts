/** A choice with its values. */
export type Choice = readonly [name: string, values: readonly unknown[]];
/** One value for each choice. */
export type Row = Readonly<Record<string, unknown>>;

interface Pick {
  readonly choice: number;
  readonly value: number;
}

/** Rows among which every two values of two choices come together at least once: few, though not the fewest. */
export function coveringRows(choices: readonly Choice[]): readonly Row[] {
  const missing = new Set(allPairs(choices));
  const rows: Row[] = [];
  while (missing.size > 0) {
    const picks = bestRow(choices, missing);
    for (const pair of pairsOf(picks)) missing.delete(pair);
    rows.push(
      Object.fromEntries(picks.map(({ choice, value }) => [choices[choice]?.[0], choices[choice]?.[1][value]])),
    );
  }
  return rows;
}

function allPairs(choices: readonly Choice[]): readonly string[] {
  const picks = choices.flatMap(([, values], choice) => values.map((_, value) => ({ choice, value })));
  return picks.flatMap((one) => picks.filter((it) => it.choice > one.choice).map((other) => pairOf(one, other)));
}

// It begins with a pair that is missing, so that every row makes progress.
function bestRow(choices: readonly Choice[], missing: ReadonlySet<string>): readonly Pick[] {
  const [first = ''] = missing;
  const picks = first.split(' ').map((it) => {
    const [choice = 0, value = 0] = it.split('=').map(Number);
    return { choice, value };
  });
  for (const [choice, [, values]] of choices.entries()) {
    if (picks.some((it) => it.choice === choice)) continue;
    const gain = (value: number) => picks.filter((it) => missing.has(pairOf(it, { choice, value }))).length;
    picks.push({
      choice,
      value: values.reduce<number>((best, _, value) => (gain(value) > gain(best) ? value : best), 0),
    });
  }
  return picks;
}

function pairsOf(picks: readonly Pick[]): readonly string[] {
  return picks.flatMap((one, index) => picks.slice(index + 1).map((other) => pairOf(one, other)));
}

function pairOf(one: Pick, other: Pick): string {
  const [former, latter] = one.choice < other.choice ? [one, other] : [other, one];
  return `${former.choice}=${former.value} ${latter.choice}=${latter.value}`;
}
