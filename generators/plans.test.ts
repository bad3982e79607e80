import { apiKey, awsCredential } from '../specs/catalogue.ts';
import { authors, resourceSteps, tokenSteps } from './plans.ts';
import { testGenerator } from './testing/generator-cases.ts';

testGenerator('steps on a resource', resourceSteps(apiKey, ['create', 'delete', 'wrong'], authors.two), {
  isValid: (step) => ['create', 'delete', 'wrong'].includes(step.act),
  reaches: {
    'another account': (step) => 'by' in step && step.by === 'stranger',
    'a wrong request': (step) => step.act === 'wrong',
    'the first of all': (step) => 'pick' in step && step.pick === 0,
  },
  never: (step) => 'by' in step && step.by === 'nobody',
});

testGenerator('steps of an intruder', resourceSteps(awsCredential, ['fetch'], authors.anybody), {
  isValid: (step) => step.act === 'fetch',
  reaches: { 'no token at all': (step) => 'by' in step && step.by === 'empty' },
  never: (step) => 'by' in step && step.by === 'secondary',
});

testGenerator('steps of a token', tokenSteps, {
  isValid: (step) => /secondary|tokens|promote|rotate/.test(step.act),
  reaches: { 'a rotation by the secondary token': (step) => step.act === 'rotate' && step.asSecondary },
  never: (step) => 'resource' in step,
});
