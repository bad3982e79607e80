import type { OperationId } from '../reference/operations.ts';
import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'secondary-authenticates';

export const secondaryAuthenticatesMutants: readonly Mutant[] = [
  {
    id: `${id}/refused`,
    breaks: 'lets no secondary token in before it is promoted',
    wrap: knowingTokens(({ request, password, known, healthy }) =>
      healthy(password !== undefined && password === known.secondary ? withPassword(request) : request),
    ),
  },
  {
    id: `${id}/refused/after-a-deletion`,
    breaks: 'lets a secondary token in only as long as none was ever deleted',
    wrap: knowingTokens(({ request, password, known, healthy }) => {
      const isLater = known.deleted.length > 0 && password !== undefined && password === known.secondary;
      return healthy(isLater ? withPassword(request) : request);
    }),
  },
  {
    id: `${id}/refused/creations`,
    breaks: 'lets a secondary token read, and make no public key',
    wrap: refusing('CreateCredentialPublicKey'),
  },
  {
    id: `${id}/refused/deletions`,
    breaks: 'lets a secondary token make an AWS credential, and delete none',
    killedBy: 'plan',
    wrap: refusing('DeleteCredentialAws'),
  },
  {
    id: `${id}/lapsed`,
    breaks: 'lets a secondary token in once only',
    wrap(healthy) {
      const seen = new Set<string>();
      return knowingTokens((call) => {
        const { request, operationId, password = '', known } = call;
        const isSecondary = password === known.secondary && operationId === 'ListCredentialAws';
        const isAgain = isSecondary && seen.has(password);
        if (isSecondary) seen.add(password);
        return call.healthy(isAgain ? withPassword(request) : request);
      })(healthy);
    },
  },
];

function refusing(operationId: OperationId): Mutant['wrap'] {
  return knowingTokens((call) => {
    const isMeant = call.operationId === operationId && call.password !== undefined;
    return call.healthy(isMeant && call.password === call.known.secondary ? withPassword(call.request) : call.request);
  });
}
