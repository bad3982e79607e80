import { apiKey, awsCredential, publicKey } from '../specs/catalogue.ts';
import { requestFields } from './request-fields.ts';
import { testGenerator } from './testing/generator-cases.ts';

testGenerator('the fields of a new AWS credential', requestFields(awsCredential, 'create'), {
  isValid: (it) => it['Credentials'] !== undefined,
  reaches: { 'no name': (it) => it['FriendlyName'] === undefined },
  never: (it) => 'AccountSid' in it,
});

testGenerator('the fields of a new API key', requestFields(apiKey, 'create'), {
  isValid: (it) => (it['KeyType'] === undefined) === (it['Policy'] === undefined),
  reaches: {
    'a restricted key': (it) => it['KeyType'] === 'restricted',
    nothing: (it) => Object.keys(it).length === 0,
  },
  never: (it) => 'AccountSid' in it,
});

testGenerator('the fields of a changed public key', requestFields(publicKey, 'update'), {
  isValid: (it) => Object.keys(it).every((name) => name === 'FriendlyName'),
  reaches: { 'a name': (it) => it['FriendlyName'] !== undefined },
  never: (it) => 'PublicKey' in it,
});
