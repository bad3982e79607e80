import { policies, wrongPolicies } from './policies.ts';
import { testGenerator } from './testing/generator-cases.ts';

const permissionsOf = (text: string): readonly string[] => JSON.parse(text).allow;

testGenerator('policies', policies, {
  isValid: (text) => permissionsOf(text).every((it) => /^\/twilio\/[a-z-]+\/[a-z-]+\/[a-z]+$/.test(it)),
  reaches: {
    'one permission': (text) => permissionsOf(text).length === 1,
    'all permissions': (text) => permissionsOf(text).length === 10,
  },
  never: (text) => permissionsOf(text).length === 0,
});

testGenerator('wrong policies', wrongPolicies, {
  isValid: ({ text }) => text !== '',
  reaches: {
    'no JSON': ({ how }) => how === 'not-json',
    'JSON that is no object': ({ how }) => how === 'not-an-object',
    'a permission that there is none of': ({ how }) => how === 'unknown-permission',
  },
  never: ({ text }) => text.includes('/twilio/messaging/messages/read"]}'),
});
