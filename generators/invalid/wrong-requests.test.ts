import { apiKey, awsCredential } from '../../specs/catalogue.ts';
import { testGenerator } from '../testing/generator-cases.ts';
import type { WrongRequest } from './wrong-request.ts';
import { wrongRequests } from './wrong-requests.ts';

const ways: readonly WrongRequest['variation']['kind'][] = [
  'missing-field',
  'empty-field',
  'bad-page-size',
  'page-size',
  'long-name',
  'control-characters',
  'malformed-sid',
  'unknown-sid',
  'wrong-content-type',
  'broken-encoding',
  'huge-body',
  'duplicate-field',
  'unsupported-method',
];
const reaching = (kinds: typeof ways) =>
  Object.fromEntries(kinds.map((kind) => [kind, (it: WrongRequest) => it.variation.kind === kind]));

// Each is wrong in the way that it says.
function isAsSaid({ variation, fields = {}, sid, appended = '', contentType, method }: WrongRequest): boolean {
  switch (variation.kind) {
    case 'missing-field':
      return fields[variation.field] === undefined;
    case 'empty-field':
      return fields[variation.field] === '';
    case 'long-name':
      return (fields['FriendlyName'] ?? '').length > 64;
    case 'control-characters':
      return /\p{Cc}/u.test(fields['FriendlyName'] ?? '');
    case 'malformed-sid':
    case 'unknown-sid':
      return sid !== undefined;
    case 'wrong-content-type':
      return contentType !== undefined;
    case 'broken-encoding':
    case 'huge-body':
    case 'duplicate-field':
      return appended !== '';
    case 'unsupported-method':
      return method !== undefined;
    case 'missing-policy':
    case 'invalid-policy':
    case 'invalid-enum':
    case 'page-size':
    case 'bad-page-size':
    default:
      return Object.keys(fields).length > 0;
  }
}

testGenerator('wrong requests for an AWS credential', wrongRequests(awsCredential), {
  isValid: isAsSaid,
  reaches: reaching(ways),
  never: ({ variation }) => variation.kind === 'invalid-policy' || variation.kind === 'missing-policy',
});

testGenerator('wrong requests for an API key', wrongRequests(apiKey), {
  isValid: isAsSaid,
  reaches: reaching([...ways, 'invalid-policy', 'missing-policy', 'invalid-enum']),
  never: ({ fields = {} }) => 'Credentials' in fields,
});
