import { changingSuccess, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'pages-cover-everything-once';

export const pagesCoverEverythingOnceMutants: readonly Mutant[] = [
  {
    id: `${id}/repeated/overlap`,
    breaks: 'begins each page of AWS credentials with the last one of the page before',
    wrap(healthy) {
      let last: unknown;
      return changingSuccess(['ListCredentialAws'], (answer, { query }) => {
        const items = fieldsOf(answer).credentials;
        if (!Array.isArray(items)) return answer;
        const isFirst = Number(query.get('Page')) === 0;
        const shown = isFirst || last === undefined ? items : [last, ...items.slice(0, -1)];
        last = items.at(-1);
        return withFields(answer, { credentials: shown });
      })(healthy);
    },
  },
  {
    id: `${id}/repeated/within-a-page`,
    breaks: 'lists the last of several public keys twice',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) => {
      const items = fieldsOf(answer).credentials;
      if (!Array.isArray(items) || items.length < 3) return answer;
      return withFields(answer, { credentials: [...items, items.at(-1)] });
    }),
  },
  {
    id: `${id}/missing/skipped`,
    breaks: 'leaves the first key of each later page out',
    wrap: handling(['ListGetKeys'], async ({ query, request }, healthy) => {
      const answer = await healthy(request);
      const { keys } = fieldsOf(answer);
      return Number(query.get('Page')) > 0 && Array.isArray(keys)
        ? withFields(answer, { keys: keys.slice(1) })
        : answer;
    }),
  },
];
