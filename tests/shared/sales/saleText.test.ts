import { describe, expect, it } from 'vitest';
import { saleFilterText, saleWords } from '#shared/sales/saleText.rules.ts';

describe('what the filter box looks through', () => {
  it('is what was sold and its category, folded, a line each', () => {
    expect(saleFilterText({ what: ' Crème  brûlée', category: 'Küche' })).toBe('creme brulee\nkuche');
    expect(saleFilterText({ what: '', category: '茶' })).toBe('茶');
    expect(saleFilterText({ what: '', category: '' })).toBe('');
  });

  it('does not grow without end', () => {
    expect(saleFilterText({ what: 'x'.repeat(5000), category: 'y' })).toHaveLength(1000);
  });

  it('is asked word by word', () => {
    expect(saleWords('  Crème　Brûlée ')).toEqual(['creme', 'brulee']);
    expect(saleWords(' ')).toEqual([]);
  });
});
