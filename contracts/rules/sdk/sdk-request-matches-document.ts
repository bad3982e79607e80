import { apiKey, authToken, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { requestProblems } from '../../../specs/request-problems.ts';
import { credentialsSent } from '../../evidence/credentials.ts';
import { type Exchange, isAnswered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { PAGE_ADDRESSES, pageAddress } from '../../evidence/pages.ts';
import { addressAsked, formSent } from '../../evidence/requests.ts';
import { requestsIn } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { lostField } from '../sent-as-asked.ts';
import { citeOperations } from '../sources.ts';

export const sdkRequestMatchesDocument: Rule = {
  id: 'sdk-request-matches-document',
  title: 'A client sends what the documents have, and all that it was asked to send',
  level: 'MUST',
  profile: 'sdk',
  sources: citeOperations([apiKey, awsCredential, publicKey, authToken]),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: (it) => it.outcome.kind !== 'refused',
  branches: ['operation', 'credentials', 'field', 'page-size', 'content-type', 'lost-field'],

  judge(history) {
    const sent = requestsIn(history).filter((it) => isOfClient(it) && it.outcome.kind !== 'refused');
    return judgeEach(sent, (it) => judgeOne(it, history));
  },
};

// A request that a scenario of ours spoilt on purpose says nothing of a client.
function isOfClient({ call, scenario, variation }: Exchange): boolean {
  return variation === undefined && (call !== undefined || scenario === 'recorded');
}

function judgeOne(it: Exchange, history: History): Broken | undefined {
  if (it.operation === undefined) return judgeStray(it, history);
  return (
    judgeOperation(it) ?? judgeCredentials(it) ?? judgeContentType(it) ?? judgeFields(it, history) ?? judgeAsked(it)
  );
}

// Where an answer led a client to, it did not choose; whether it may follow to another origin is for another rule.
function judgeStray(it: Exchange, history: History): Broken | undefined {
  const own = it.call?.exchanges[0];
  const isElsewhere = own !== undefined && addressAsked(own)?.origin !== addressAsked(it)?.origin;
  if (isElsewhere || isGivenAddress(it, history)) return undefined;
  const expected = 'each request is for an operation that the documents have';
  return broken('operation', { expected, observed: `no document has ${it.request.method} on this path` }, it);
}

function judgeOperation(it: Exchange): Broken | undefined {
  const asked = it.call?.asked;
  const operationId = it.operation?.operationId;
  if (asked === undefined || (asked.operationId === operationId && asked.sid === it.sid)) return undefined;
  const expected = `${asked.operationId} is sent for the instance that was named`;
  return broken('operation', { expected, observed: `${operationId} was sent, or for another instance` }, it);
}

function judgeCredentials(it: Exchange): Broken | undefined {
  const sent = credentialsSent(it);
  const asked = it.call?.asked.credentials;
  const isRight = asked === undefined || (sent?.kind === 'basic' && isSame(sent, asked));
  if (sent !== undefined && isRight) return undefined;
  const expected = 'the request carries the credentials that the client was given, in the documented scheme';
  const observed = sent === undefined ? 'it carries none' : 'it carries others';
  return broken('credentials', { expected, observed }, it);
}

type NameAndPassword = { readonly username: string; readonly password: string };

function isSame(one: NameAndPassword, other: NameAndPassword): boolean {
  return one.username === other.username && one.password === other.password;
}

function judgeFields(it: Exchange, history: History): Broken | undefined {
  if (isGivenAddress(it, history)) return undefined;
  const query = [...(addressAsked(it)?.searchParams ?? [])];
  const [problem] = requestProblems(it.operation?.operationId ?? '', { query, body: [...(formSent(it) ?? [])] });
  if (problem === undefined) return undefined;
  const isPageSize = problem.kind === 'invalid' && problem.name === 'PageSize';
  const name = problem.name.slice(0, 60);
  if (isPageSize) {
    const finding = { expected: 'a page size from 1 to 1000 is sent', observed: 'the PageSize is out of this range' };
    return broken('page-size', finding, it);
  }
  const expected = 'each field of the request is documented, valid and sent once, and no required one is missing';
  return broken('field', { expected, observed: `the field ${name} is ${problem.kind}` }, it);
}

function judgeContentType(it: Exchange): Broken | undefined {
  if ((it.request.body ?? '') === '' || formSent(it) !== undefined) return undefined;
  const expected = 'the body is a form and says so';
  return broken('content-type', { expected, observed: 'its content type is another, or missing' }, it);
}

// Only the first request of a call has what was asked for: the others follow the addresses of the server.
function judgeAsked(it: Exchange): Broken | undefined {
  if (it.call === undefined || it.call.exchanges[0]?.number !== it.number) return undefined;
  const lost = lostField(it, it.call.asked);
  if (lost === undefined) return undefined;
  const expected = `the field ${lost} arrives as the client was given it`;
  return broken('lost-field', { expected, observed: 'it is missing, or has another value' }, it);
}

function isGivenAddress({ request, number }: Exchange, history: History): boolean {
  const asked = URL.parse(request.url)?.href;
  const earlier = requestsIn(history).filter((it) => isAnswered(it) && it.number < number);
  return earlier.some((it) => PAGE_ADDRESSES.some((field) => pageAddress(it, field)?.href === asked));
}
