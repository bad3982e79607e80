/** How many tests ran, and how they ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The line that CI reads. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What node:test says at its end, in lines such as `ℹ pass 12`. */
export function nodeCounts(output: string): Counts {
  const said = new Map(
    [...output.matchAll(/^ℹ (\w+) (\d+)$/gm)].map(([, word, number]) => [word ?? '', Number(number)] as const),
  );
  return countsFrom(said, { failed: ['fail', 'cancelled'], passed: ['pass'], skipped: ['skipped', 'todo'] });
}

/** What Playwright's reporters say at their end, in lines such as `  12 passed (3.4s)`, or our closing line. */
export function playwrightCounts(output: string): Counts {
  const count = String.raw`\d+ (?:passed|failed|flaky|interrupted|skipped|did not run)`;
  const lines = output.match(new RegExp(`^ *${count}(?:, ${count})*(?: \\(.*\\))?$`, 'gm')) ?? [];
  const said = new Map(
    [...lines.join('\n').matchAll(new RegExp(count, 'g'))].map(([text]) => {
      const space = text.indexOf(' ');
      return [text.slice(space + 1), Number(text.slice(0, space))] as const;
    }),
  );
  return countsFrom(said, {
    passed: ['passed'],
    failed: ['failed', 'flaky', 'interrupted'],
    skipped: ['skipped', 'did not run'],
  });
}

type Words = Readonly<Record<keyof Counts, readonly string[]>>;

function countsFrom(said: ReadonlyMap<string, number>, words: Words): Counts {
  const total = (of: keyof Counts): number => words[of].reduce((so, word) => so + (said.get(word) ?? 0), 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
