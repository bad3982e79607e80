import { awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { isAboutItsResource } from '../../evidence/about-its-resource.ts';
import type { Answered, Exchange } from '../../evidence/exchange.ts';
import { revelationsIn } from '../../evidence/revelations.ts';
import { secretsSent } from '../../evidence/secret-fields.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { leakPlace } from '../leak.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

export const inputSecretNeverEchoed: Rule = {
  id: 'input-secret-never-echoed',
  title: 'No answer shows a secret that the caller handed over',
  level: 'MUST',
  profile: 'secrets',
  sources: citeAnswers([awsCredential, publicKey], 'create', 'fetch', 'list', 'update'),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update'],
  branches: ['echoed', 'shown-later'],

  judge(history, resource) {
    const sending = history.exchanges.filter((it) => secretsSent(it, resource).length > 0);
    const [first] = sending;
    if (first === undefined) return inconclusive('no request handed over a secret');
    const secrets = new Set(sending.flatMap((it) => secretsSent(it, resource)));
    const revelations = revelationsIn(history, secrets);
    const found = firstBroken(sending, (request) => judgeRequest(request, revelations, resource));
    if (found !== undefined) return found;
    const answers = history.succeeded(...this.covers).filter((it) => it.number >= first.number);
    return holds(answers.filter((it) => isAboutItsResource(it, history)));
  },
};

function judgeRequest(
  request: Exchange,
  revelations: ReturnType<typeof revelationsIn>,
  resource: Resource,
): Broken | undefined {
  for (const secret of secretsSent(request, resource)) {
    const leak = revelations.get(secret)?.find((it) => it.number >= request.number);
    if (leak !== undefined) return leakOf(secret, request, leak);
  }
  return undefined;
}

function leakOf(secret: string, request: Exchange, leak: Answered): Broken {
  const finding = {
    expected: 'no answer shows the secret that a request handed over, in any form',
    observed: `${leakPlace(leak, secret)} shows it`,
  };
  return broken(leak.number === request.number ? 'echoed' : 'shown-later', finding, request, leak);
}
