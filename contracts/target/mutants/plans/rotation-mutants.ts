import { knowingTokens, type TokenCall, withPassword } from '../../reference/testing/knowing-tokens.ts';
import type { Mutant } from '../mutant.ts';

/** Faults that only odd sequences of rotations show. */
export const rotationMutants: readonly Mutant[] = [
  {
    id: 'old-token-dies/revived/after-two-more',
    breaks: 'brings a replaced token back when two more were replaced after it',
    killedBy: 'plan',
    wrap: accepting(({ known, password = '' }) => {
      const index = known.retired.indexOf(password);
      return index !== -1 && known.retired.length - index > 2;
    }),
  },
  {
    id: 'deleted-secondary-refused/revived/after-two-promotions',
    breaks: 'brings a deleted secondary token back at the second promotion after its deletion',
    killedBy: 'plan',
    wrap: revivingDeleted(2),
  },
];

function accepting(isMeant: (call: TokenCall) => boolean): Mutant['wrap'] {
  return knowingTokens((call) => {
    const { request, known, healthy } = call;
    return healthy(isMeant(call) ? withPassword(request, known.primary) : request);
  });
}

function revivingDeleted(promotions: number): Mutant['wrap'] {
  return (healthy) => {
    const retiredAtDeath = new Map<string, number>();
    return knowingTokens(async ({ request, password = '', known, healthy: watched }) => {
      for (const it of known.deleted) if (!retiredAtDeath.has(it)) retiredAtDeath.set(it, known.retired.length);
      const since = known.retired.length - (retiredAtDeath.get(password) ?? Number.POSITIVE_INFINITY);
      return watched(since >= promotions ? withPassword(request, known.primary) : request);
    })(healthy);
  };
}
