import { knowingTokens, type TokenCall, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'old-token-dies';

export const oldTokenDiesMutants: readonly Mutant[] = [
  {
    id: `${id}/still-accepted`,
    breaks: 'lets every old token in for ever',
    wrap: accepting(({ known, password = '' }) => known.retired.includes(password)),
  },
  {
    id: `${id}/still-accepted/until-the-next`,
    breaks: 'lets an old token in until the next promotion',
    wrap: accepting(({ known, password }) => password !== undefined && known.retired.at(-1) === password),
  },
  {
    id: `${id}/still-accepted/second-rotation`,
    breaks: 'ends the first token, and no later one',
    wrap: accepting(({ known, password = '' }) => known.retired.indexOf(password) > 0),
  },
  {
    id: `${id}/still-accepted/reads-only`,
    breaks: 'lets an old token read lists, and do nothing else',
    wrap: accepting(
      ({ known, password = '', request }) => request.method === 'GET' && known.retired.includes(password),
    ),
  },
  {
    id: `${id}/still-accepted/promoted-as-secondary`,
    breaks: 'keeps the old token where the secondary one itself asks for its promotion',
    wrap(healthy) {
      const kept = new Set<string>();
      return knowingTokens(async (call) => {
        const { request, operationId, password = '', known } = call;
        const isOwn = operationId === 'UpdateAuthTokenPromotion' && password === known.secondary;
        if (isOwn && known.primary !== undefined) kept.add(known.primary);
        const isKept = kept.has(password) && password !== known.primary;
        return call.healthy(isKept ? withPassword(request, known.primary) : request);
      })(healthy);
    },
  },
  {
    id: `${id}/revived`,
    breaks: 'brings the first token back at the second promotion',
    wrap: accepting(({ known, password }) => known.retired.length > 1 && known.retired[0] === password),
  },
  {
    id: `${id}/revived/keys-only`,
    breaks: 'ends an old token for all but the list of keys',
    wrap: accepting(
      ({ known, password = '', operationId }) => operationId === 'ListGetKeys' && known.retired.includes(password),
    ),
  },
  {
    id: `${id}/revived/every-other-time`,
    breaks: 'refuses an old token and accepts it in turns',
    wrap(healthy) {
      let count = 0;
      return accepting(({ known, password = '' }) => {
        if (!known.retired.includes(password)) return false;
        count += 1;
        return count % 2 === 0;
      })(healthy);
    },
  },
];

function accepting(isMeant: (call: TokenCall) => boolean): Mutant['wrap'] {
  return knowingTokens((call) => {
    const { request, known, healthy } = call;
    return healthy(isMeant(call) ? withPassword(request, known.primary) : request);
  });
}
