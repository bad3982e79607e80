import { basicCredentials } from '../reference/access/basic-credentials.ts';
import { handling, type Mutant } from './mutant.ts';

const id = 'key-secret-is-checked';

export const keySecretIsCheckedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/any-secret`,
    breaks: 'looks at the SID of a key alone, once the key was accepted',
    wrap(healthy) {
      const whole = new Map<string, string>();
      return handling(['ListCredentialAws'], async ({ request }, server) => {
        const authorization = request.headers['authorization'] ?? '';
        const sid = basicCredentials(authorization)?.username ?? '';
        const answer = await server(request);
        if (answer.status < 300) whole.set(sid, authorization);
        const known = sid.startsWith('SK') ? whole.get(sid) : undefined;
        if (answer.status !== 401 || known === undefined) return answer;
        return server({ ...request, headers: { ...request.headers, authorization: known } });
      })(healthy);
    },
  },
];
