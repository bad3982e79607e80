import type { OutgoingAnswer } from '../reference/respond.ts';
import { type Call, handling, type Mutant } from './mutant.ts';

const id = 'malformed-sid-refused';

export const malformedSidRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/wrong-prefix`,
    breaks: 'fetches AWS credentials by SIDs with any prefix',
    wrap: taking(['CreateCredentialAws', 'FetchCredentialAws'], (sid) => !sid.startsWith('CR')),
  },
  {
    id: `${id}/accepted/not-hex`,
    breaks: 'fetches keys by SIDs with any letters',
    wrap: taking(['UpdateKey', 'FetchKey'], (sid) => /[g-z]/.test(sid)),
  },
  {
    id: `${id}/accepted/too-short`,
    breaks: 'fetches public keys by SIDs that are too short',
    wrap: taking(['CreateCredentialPublicKey', 'FetchCredentialPublicKey'], (sid) => sid.length < 34),
  },
  {
    id: `${id}/accepted/update`,
    breaks: 'renames a key whose SID is none',
    wrap: taking(['FetchKey', 'UpdateKey'], (sid) => !sid.startsWith('SK')),
  },
  {
    id: `${id}/accepted/delete`,
    breaks: 'says that it deleted a public key whose SID is none',
    wrap: handling(['DeleteCredentialPublicKey'], async (call, healthy) =>
      sidOf(call).startsWith('CR') ? healthy(call.request) : { status: 204, headers: {} },
    ),
  },
];

// Answers with what one of these operations answered last, so that nothing else is wrong with it.
function taking(operationIds: Parameters<typeof handling>[0], isTaken: (sid: string) => boolean): Mutant['wrap'] {
  return (healthy) => {
    let last: OutgoingAnswer | undefined;
    return handling(operationIds, async (call, server) => {
      const sid = sidOf(call);
      if (sid !== '' && isTaken(sid) && last !== undefined) return { ...last, status: 200 };
      const answer = await server(call.request);
      if (answer.status < 300) last = answer;
      return answer;
    })(healthy);
  };
}

function sidOf({ parameters }: Call): string {
  return parameters['Sid'] ?? '';
}
