import { basicCredentials } from '../reference/access/basic-credentials.ts';
import { callOf, type Mutant, refusal } from './mutant.ts';

const id = 'update-keeps-the-secret';

export const updateKeepsTheSecretMutants: readonly Mutant[] = [
  {
    id: `${id}/lost/renewed`,
    breaks: 'gives a key a new secret with each new name, and tells nobody',
    wrap: (healthy) => {
      const renewed = new Set<string>();
      return async (request) => {
        const sent = basicCredentials(request.headers['authorization']);
        if (renewed.has(sent?.username ?? '')) return refusal(401, 20003);
        const answer = await healthy(request);
        const call = callOf(request);
        if (call?.operationId === 'UpdateKey' && answer.status === 200) renewed.add(call.parameters['Sid'] ?? '');
        return answer;
      };
    },
  },
];
