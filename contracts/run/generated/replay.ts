import type { Replay, Trying } from './generation.ts';

/** What fast-check tells of a plan that failed. */
export interface PlanDetails {
  readonly seed: number;
  readonly counterexample: unknown;
  readonly counterexamplePath: string | null;
}

/** What `REPLAY` is set to, so that the plan that was found is carried out again, and no other. */
export function replayText({ property, subject }: Pick<Trying, 'property' | 'subject'>, details: PlanDetails): string {
  // fast-check tells which of the plan's commands ran in the text of its counterexample alone.
  const commands = /replayPath="([^"]*)"/.exec(String(details.counterexample))?.[1] ?? '';
  return [property.id, subject, details.seed, details.counterexamplePath ?? '', commands].join(',');
}

/** Reads such a text. Throws one sentence where it is none. */
export function replayFrom(text: string): Replay {
  const [property = '', subject = '', seed = '', path = '', ...rest] = text.split(',');
  const isWhole = /^[a-z-]+$/.test(property) && /^\d+$/.test(subject) && /^-?\d+$/.test(seed) && /^[\d:]+$/.test(path);
  if (!isWhole) throw new Error('REPLAY names no plan: set it to what the report of a broken rule says.');
  return { property, subject: Number(subject), seed: Number(seed), path, commands: rest.join(',') };
}
