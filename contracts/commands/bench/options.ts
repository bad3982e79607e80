import { parseArgs } from 'node:util';

/** How much is measured. */
export interface BenchOptions {
  /** Numbers of exchanges at which the paces are taken, ascending. */
  readonly exchanges: readonly number[];
  /** Lengths of lists that are paged through. */
  readonly lists: readonly number[];
  /** Whether the mutants and a whole job are timed, which takes minutes. */
  readonly isWhole: boolean;
}

/** Reads the options of the command; throws one sentence where they are malformed. */
export function optionsFrom(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      exchanges: { type: 'string', default: '1000,10000,50000' },
      lists: { type: 'string', default: '2500,5000,10000' },
      short: { type: 'boolean', default: false },
    },
  });
  return {
    exchanges: numbersIn('exchanges', values.exchanges),
    lists: numbersIn('lists', values.lists),
    isWhole: !values.short,
  };
}

function numbersIn(name: string, text: string): readonly number[] {
  const numbers = text.split(',').map(Number);
  const isFit = numbers.every((it, index) => Number.isInteger(it) && it > (numbers[index - 1] ?? 0));
  if (isFit) return numbers;
  throw new Error(`--${name} is "${text.slice(0, 40)}": give ascending whole numbers, with commas between them.`);
}
