import { authToken } from '../../../specs/catalogue.ts';
import { check } from '../../checker/check.ts';
import type { Property } from '../../plans/property.ts';
import type { Observation } from '../observe.ts';
import { generate } from './generate.ts';
import type { Attempt, Generation, GenerationParts } from './generation.ts';

/** Makes plans up between and after the scenarios of a run. */
export interface Generator {
  /** Tries the properties that change no token. */
  readonly onResources: (soFar: Pick<Observation, 'histories' | 'crashes'>) => Promise<void>;
  /** Tries those that do. */
  readonly onTokens: (all: Pick<Observation, 'histories' | 'crashes'>) => Promise<void>;
  readonly attempts: () => readonly Attempt[];
}

type Parts = Omit<GenerationParts, 'settings' | 'properties' | 'isKnown' | 'vain'> & {
  readonly generation?: Generation;
};

/** The generator of a run; where the run asks for none, it does nothing. */
export function createGenerator({ generation, ...parts }: Parts): Generator {
  const attempts: Attempt[] = [];
  const vain = new Set<string>();
  let spentMs = 0;
  const run = async (isMeant: (property: Property) => boolean, seen: Pick<Observation, 'histories' | 'crashes'>) => {
    if (generation === undefined || (generation.settings.runs === 0 && generation.settings.replay === undefined))
      return;
    const { untilBroken } = generation.settings;
    if (attempts.some((it) => it.broken.some(({ rule }) => rule.id === untilBroken))) return;
    const properties = generation.properties.filter(isMeant);
    const isKnown = knownIn({ ...parts, rules: generation.rules }, seen);
    const startedAt = performance.now();
    const settings = { ...generation.settings, mostMs: generation.settings.mostMs - spentMs };
    attempts.push(...(await generate({ ...parts, ...generation, settings, properties, isKnown, vain })));
    spentMs += performance.now() - startedAt;
  };
  return {
    onResources: (seen) => run((it) => !changesTokens(it), seen),
    onTokens: (seen) => run(changesTokens, seen),
    attempts: () => attempts,
  };
}

function changesTokens({ subjects }: Property): boolean {
  return subjects.some((it) => it.includes(authToken));
}

// What the scenarios have found need not be found again, and what they could not judge, plans would judge no better.
function knownIn(
  parts: Pick<GenerationParts, 'rules' | 'resources' | 'conditions' | 'notApplicable'>,
  seen: Pick<Observation, 'histories' | 'crashes'>,
): GenerationParts['isKnown'] {
  const ran = new Set(seen.histories.map((it) => `${it.scenario} ${it.resource.id}`));
  const known = check({ ...parts, ...seen }).filter(
    (it) => it.kind === 'broken' || (it.kind !== 'holds' && ran.has(`${it.rule.scenario} ${it.resource.id}`)),
  );
  const names = new Set(known.map(({ rule, resource }) => `${rule.id} ${resource.id}`));
  return (rule, resource) => names.has(`${rule.id} ${resource.id}`);
}
