import { controlCharacterNames, friendlyNames, longNames } from './friendly-names.ts';
import { testGenerator } from './testing/generator-cases.ts';

testGenerator('friendly names', friendlyNames, {
  isValid: (name) => name.length <= 64 && name.trim() !== '' && name.isWellFormed(),
  reaches: {
    'one character': (name) => name.length === 1,
    '64 characters': (name) => name.length === 64,
    'combining marks': (name) => /\p{M}/u.test(name),
    'the other direction of writing': (name) => /\p{Script=Hebrew}|\p{Script=Arabic}|\u202e/u.test(name),
    emoji: (name) => /\p{Extended_Pictographic}/u.test(name),
    'what means something in a form': (name) => /[+%&=]/.test(name),
    'white space at an end': (name) => name !== name.trim(),
  },
  never: (name) => /\p{Cc}/u.test(name),
});

testGenerator('names with control characters', controlCharacterNames, {
  isValid: (name) => /\p{Cc}/u.test(name),
  reaches: { 'a zero byte': (name) => name.includes('\0'), 'a line break': (name) => name.includes('\n') },
  never: (name) => name.length > 64,
});

testGenerator('long names', longNames, {
  isValid: (name) => Array.from(new Intl.Segmenter('en').segment(name)).length > 64,
  reaches: { '65 characters': (name) => name.length === 65, emoji: (name) => /\p{Extended_Pictographic}/u.test(name) },
  never: (name) => name.length > 500,
});
