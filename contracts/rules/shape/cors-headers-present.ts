import { header } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeHeaders } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const corsHeadersPresent: Rule = {
  id: 'cors-headers-present',
  title: 'A success answer with a body has the five documented CORS headers',
  level: 'SHOULD',
  profile: 'shape',
  sources: citeHeaders(twilioResources),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['missing'],

  judge(history) {
    return judgeEach(documentedBodies(history), judgeHeaders);
  },
};

const HEADERS: readonly string[] = ['Origin', 'Methods', 'Headers', 'Credentials'].map(
  (what) => `Access-Control-Allow-${what}`,
);

function judgeHeaders(exchange: Documented): Broken | undefined {
  const missing = [...HEADERS, 'Access-Control-Expose-Headers'].filter(
    (name) => header(exchange, name.toLowerCase()) === undefined,
  );
  if (missing.length === 0) return undefined;
  const expected = `${answerInWords(exchange)} has all five documented CORS headers`;
  return broken('missing', { expected, observed: `it lacks ${missing.join(', ')}` }, exchange);
}
