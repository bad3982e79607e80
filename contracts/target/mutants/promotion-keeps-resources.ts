import type { IncomingRequest, OutgoingAnswer, Respond } from '../reference/respond.ts';
import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import { fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'promotion-keeps-resources';

export const promotionKeepsResourcesMutants: readonly Mutant[] = [
  {
    id: `${id}/lost/aws-credentials`,
    breaks: 'forgets all AWS credentials at a promotion',
    wrap: touching('/v1/Credentials/AWS', (answer, sids) => without(answer, 'credentials', sids)),
  },
  {
    id: `${id}/lost/one-key`,
    breaks: 'forgets the last key at a promotion',
    wrap: touching('/v1/Keys', (answer, sids) => without(answer, 'keys', sids.slice(-1))),
  },
  {
    id: `${id}/changed`,
    breaks: 'takes the names of keys away at a promotion',
    wrap: touching('/v1/Keys', (answer, sids) =>
      withItems(answer, (item) => (sids.includes(item.sid) ? { ...item, friendly_name: null } : item)),
    ),
  },
];

type Change = (answer: OutgoingAnswer, sids: readonly unknown[]) => OutgoingAnswer;

// Changes the lists under a path, and tells which of their items were there at the last promotion.
function touching(path: string, change: Change): Mutant['wrap'] {
  return (healthy) => {
    let sids: readonly unknown[] = [];
    return knowingTokens(async ({ request, operationId, known, healthy: respond }) => {
      const answer = await respond(request);
      if (operationId === 'UpdateAuthTokenPromotion' && answer.status === 200) {
        const { auth_token: token } = fieldsOf(answer);
        const listing = withPassword(request, String(token));
        sids = await sidsUnder(`${path}?PageSize=1000&AccountSid=${known.account}`, listing, respond);
      }
      const isList = request.method === 'GET' && request.target.startsWith(`${path}?`) && answer.status === 200;
      return isList ? change(answer, sids) : answer;
    })(healthy);
  };
}

async function sidsUnder(target: string, request: IncomingRequest, respond: Respond): Promise<readonly unknown[]> {
  const { json } = await respond({ ...request, method: 'GET', target, body: '' });
  const items = Object.values(Object(json)).find((it) => Array.isArray(it)) ?? [];
  return items.map((item: unknown) => Object(item).sid);
}

function without(answer: OutgoingAnswer, list: string, sids: readonly unknown[]): OutgoingAnswer {
  const items = fieldsOf(answer)[list];
  if (!Array.isArray(items)) return answer;
  return withFields(answer, { [list]: items.filter((item: unknown) => !sids.includes(Object(item).sid)) });
}
