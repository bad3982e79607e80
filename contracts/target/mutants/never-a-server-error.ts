import type { OutgoingAnswer } from '../reference/respond.ts';
import { type Call, callOf, changingAnswers, handling, type Mutant } from './mutant.ts';

const id = 'never-a-server-error';

export const neverAServerErrorMutants: readonly Mutant[] = [
  {
    id: `${id}/server-error/long-name`,
    breaks: 'fails on a name that is too long for its column',
    wrap: handling(
      ['CreateCredentialAws'],
      failingWhere(({ form }) => (form.get('FriendlyName')?.length ?? 0) > 64),
    ),
  },
  {
    id: `${id}/server-error/emoji`,
    breaks: 'fails on an emoji in the new name of a key',
    wrap: handling(
      ['UpdateKey'],
      failingWhere(({ form }) => /\p{Extended_Pictographic}/u.test(form.get('FriendlyName') ?? '')),
    ),
  },
  {
    id: `${id}/server-error/malformed-sid`,
    breaks: 'fails on letters in a SID that are no digits',
    wrap: handling(
      ['FetchCredentialPublicKey'],
      failingWhere(({ parameters }) => /z{32}/.test(parameters['Sid'] ?? '')),
    ),
  },
  {
    id: `${id}/server-error/without-credentials`,
    breaks: 'fails where nobody sends a deletion',
    wrap: handling(
      ['DeleteKey'],
      failingWhere(({ request }) => request.headers['authorization'] === undefined),
    ),
  },
  {
    id: `${id}/server-error/second-page`,
    breaks: 'fails on the second page of public keys',
    wrap: handling(
      ['ListCredentialPublicKey'],
      failingWhere(({ query }) => Number(query.get('Page') ?? 0) > 0),
    ),
  },
  {
    id: `${id}/server-error/without-secondary`,
    breaks: 'fails where there is no secondary token to promote',
    wrap: changingAnswers(['UpdateAuthTokenPromotion'], (answer) => (answer.status === 404 ? failure() : answer)),
  },
  {
    id: `${id}/server-error/page-size`,
    breaks: 'is not available for pages that are too large',
    wrap: handling(
      ['ListGetKeys'],
      failingWhere(({ query }) => Number(query.get('PageSize')) > 1000),
    ),
  },
  {
    id: `${id}/server-error/unknown-path`,
    breaks: 'fails on paths that it does not know',
    wrap: (healthy) => async (request) => {
      const answer = await healthy(request);
      return callOf(request) === undefined && answer.status === 404 ? failure() : answer;
    },
  },
];

function failingWhere(isMeant: (call: Call) => boolean): Parameters<typeof handling>[1] {
  return async (call, healthy) => (isMeant(call) ? failure() : healthy(call.request));
}

function failure(): OutgoingAnswer {
  return { status: 500, headers: { 'Content-Type': 'text/plain' }, text: 'Internal server error' };
}
