import { awsCredentials } from './aws-credentials.ts';
import { testGenerator } from './testing/generator-cases.ts';

testGenerator('AWS credentials', awsCredentials, {
  isValid: (text) => /^AKIA[0-9A-F]{16}:[\w+/=]{40}$/.test(text),
  reaches: { 'a plus, which forms decode': (text) => text.includes('+'), 'a slash': (text) => text.includes('/') },
  never: (text) => text.split(':').length !== 2,
});
