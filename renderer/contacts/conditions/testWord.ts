import type { ConditionAbout, ConditionTest } from './conditionDraft.ts';

/** The word of a test where one thing is said differently of different things: a tag is carried, a mark is on or off. */
export function testWord(about: ConditionAbout, test: ConditionTest) {
  if (test === 'is' || test === 'isNot') {
    if (about === 'tag') return test === 'is' ? 'tagIs' : 'tagIsNot';
    if (about === 'knownBy') return test === 'is' ? 'knownIs' : 'knownIsNot';
    if (about === 'doNotContact' || about === 'creditHold') return test === 'is' ? 'yes' : 'no';
  }
  if (about === 'has' && test === 'has') return 'there';
  if (about === 'has' && test === 'hasNot') return 'missing';
  return test;
}
