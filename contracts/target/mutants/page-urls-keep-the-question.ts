import type { OperationId } from '../reference/operations.ts';
import { changingSuccess, fieldsOf, handling, type Mutant, withMeta } from './mutant.ts';

const id = 'page-urls-keep-the-question';

export const pageUrlsKeepTheQuestionMutants: readonly Mutant[] = [
  changingAddress('account/first-page', 'ListGetKeys', 'first_page_url', (address) =>
    address.replace(/AccountSid=\w+&/, ''),
  ),
  changingAddress('account/next-page', 'ListGetKeys', 'next_page_url', (address) =>
    address.replace(/AccountSid=\w+/, `AccountSid=AC${'0'.repeat(32)}`),
  ),
  changingAddress('page-size/next-page', 'ListCredentialAws', 'next_page_url', (address) =>
    address.replace(/PageSize=\d+/, 'PageSize=50'),
  ),
  changingAddress('page-size/dropped', 'ListCredentialPublicKey', 'first_page_url', (address) =>
    address.replace(/PageSize=\d+&/, ''),
  ),
  {
    id: `${id}/size-of-the-next-page/fifty`,
    breaks: 'goes back to pages of 50 public keys after the first page',
    wrap: handling(['ListCredentialPublicKey'], async ({ query, request }, healthy) => {
      const answer = await healthy(request);
      const next = Object(fieldsOf(answer).meta).next_page_url;
      if (Number(query.get('Page')) > 0) return withMeta(answer, { page_size: 50 });
      return typeof next === 'string' ? withMeta(answer, { next_page_url: next.replace(/PageSize=\d+&/, '') }) : answer;
    }),
  },
];

function changingAddress(
  name: string,
  operationId: OperationId,
  ...[field, change]: readonly [field: string, change: (address: string) => string]
): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `asks another question in ${field}`,
    wrap: changingSuccess([operationId], (answer) => {
      const address: unknown = Object(fieldsOf(answer).meta)[field];
      return typeof address === 'string' ? withMeta(answer, { [field]: change(address) }) : answer;
    }),
  };
}
