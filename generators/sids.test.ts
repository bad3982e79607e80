import { malformedSids, sids } from './sids.ts';
import { testGenerator } from './testing/generator-cases.ts';

const wellFormed = /^SK[0-9a-f]{32}$/;

testGenerator('SIDs', sids('SK'), {
  isValid: (sid) => wellFormed.test(sid),
  reaches: { 'a zero first': (sid) => sid.startsWith('SK0'), 'a letter last': (sid) => /[a-f]$/.test(sid) },
  never: (sid) => !sid.startsWith('SK'),
});

testGenerator('malformed SIDs', malformedSids('SK'), {
  isValid: ({ sid }) => !/^SK[0-9a-f]{32}$/i.test(sid),
  reaches: {
    'another prefix': ({ how }) => how === 'wrong-prefix',
    'one character too few': ({ sid }) => sid.length === 33,
    'one digit that is none': ({ sid }) => /^SK0{31}z$/.test(sid),
  },
  // They must not make another path of it.
  never: ({ sid }) => sid === '' || /[^A-Za-z0-9]/.test(sid),
});
