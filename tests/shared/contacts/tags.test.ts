import { describe, expect, it } from 'vitest';
import { changedTags, savedTags } from '#shared/contacts/tags.rules.ts';

describe('tags', () => {
  it('are kept in their order, once each, as first written', () => {
    expect(savedTags([' VIP ', 'vip', '', 'ＶＩＰ', 'Wine  lovers', 'wine lovers', '老客户'])).toEqual([
      'VIP',
      'Wine lovers',
      '老客户',
    ]);
  });

  it('are added and taken away in any spelling', () => {
    expect(changedTags(['VIP', 'old'], ['new', 'vip'], ['OLD', 'new'])).toEqual(['VIP', 'new']);
  });
});
