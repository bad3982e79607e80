import { fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'kinds-do-not-mix';

export const kindsDoNotMixMutants: readonly Mutant[] = [
  {
    id: `${id}/fetched/by-sid`,
    breaks: 'fetches an AWS credential among the public keys',
    wrap: handling(['FetchCredentialPublicKey'], async ({ parameters, request }, healthy) => {
      const answer = await healthy(request);
      return answer.status === 404
        ? healthy({ ...request, target: `/v1/Credentials/AWS/${parameters.Sid ?? ''}` })
        : answer;
    }),
  },
  {
    id: `${id}/listed/one-shelf`,
    breaks: 'lists public keys among the AWS credentials',
    wrap: handling(['ListCredentialAws'], async ({ request }, healthy) => {
      const target = request.target.replace('/AWS', '/PublicKeys');
      const [own, others] = [await healthy(request), fieldsOf(await healthy({ ...request, target })).credentials];
      const items = fieldsOf(own).credentials;
      if (!Array.isArray(items) || !Array.isArray(others)) return own;
      return withFields(own, { credentials: [...items, ...others] });
    }),
  },
];
