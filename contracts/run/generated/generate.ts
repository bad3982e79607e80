import { authToken, type Resource } from '../../../specs/catalogue.ts';
import { Halt } from '../../client/halt.ts';
import type { Attempt, GenerationParts, Trying } from './generation.ts';
import { tryProperty } from './try-property.ts';

/**
 * Tries each property on each subject that the target has. It ends when the time is over; what was not tried by then has no
 * attempt. Never throws: a failure of the suite is told in the attempt.
 */
export async function generate(parts: GenerationParts): Promise<readonly Attempt[]> {
  const endsAt = performance.now() + parts.settings.mostMs;
  const isOver = () => performance.now() > endsAt;
  const attempts: Attempt[] = [];
  for (const trying of subjectsOf(parts)) {
    if (isOver() || isEnough(attempts.at(-1), parts)) break;
    attempts.push(await tryProperty(trying, parts, isOver).catch((error: unknown) => endedBy(trying, error)));
  }
  parts.renew?.();
  return attempts;
}

function subjectsOf(parts: GenerationParts): readonly Trying[] {
  const all = parts.properties.flatMap((property) =>
    property.subjects.map((own, subject) => {
      return { property, subject, resources: own.filter((it) => isReachable(it, parts)) };
    }),
  );
  return all.filter((it) => it.resources.length > 0 && isAsked(it, parts) && hasTokens(it, parts));
}

function isEnough(attempt: Attempt | undefined, { settings: { untilBroken } }: GenerationParts): boolean {
  return untilBroken !== undefined && attempt?.broken.some(({ rule }) => rule.id === untilBroken) === true;
}

function isAsked({ property, subject }: Trying, { settings: { replay } }: GenerationParts): boolean {
  return replay === undefined || (replay.property === property.id && replay.subject === subject);
}

// Steps that change tokens are of no use where those are not to be judged.
function hasTokens({ property, subject }: Trying, parts: GenerationParts): boolean {
  return property.subjects[subject]?.includes(authToken) !== true || isReachable(authToken, parts);
}

function isReachable(resource: Resource, { target, resources }: GenerationParts): boolean {
  return resources.includes(resource) && target.addresses[resource.api] !== undefined && target.owner !== undefined;
}

function endedBy({ property, resources }: Pick<Attempt, 'property' | 'resources'>, error: unknown): Attempt {
  const crash = error instanceof Error ? error.message : 'something was thrown';
  const nothing = { property, resources, runs: 0, requests: 0, held: 0, broken: [] };
  // What a live account must not be asked is no fault of the suite's.
  return error instanceof Halt ? { ...nothing, halt: crash } : { ...nothing, crash };
}
