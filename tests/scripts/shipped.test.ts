import { describe, expect, it } from 'vitest';
import { readAdvisories } from '../../scripts/shipped/advisories.ts';
import { faultsOf, packagesIn, readShippedFacts, type ShippedFacts } from '../../scripts/shipped/shippedFaults.ts';

describe('packages that a source imports', () => {
  it('are found in every form, with their scope and without their path', () => {
    const text = [
      "import { a } from 'one';",
      "import type { B } from '@two/b/c/d';",
      "import 'three/styles.css';",
      "export { x } from 'four';",
      "const late = await import('five/deep');",
      '@import "six/css";',
      "import { own } from './own.ts';",
      "import { shared } from '#shared/x.ts';",
      "import path from 'node:path';",
    ].join('\n');
    expect(packagesIn(text).toSorted()).toEqual(['@two/b', 'five', 'four', 'one', 'six', 'three']);
  });
});

const manifest = { name: 'tea', version: '1.2.3', license: 'MIT' };
const GOOD: ShippedFacts = {
  imported: new Map([['tea', 'shared/a.ts']]),
  shipped: new Map([['tea 1.2.3', { manifest, text: 'Permission is hereby granted' }]]),
  named: ['tea'],
  versions: { tea: '1.2.3' },
  notices: '| tea | 1.2.3 | MIT |',
  dependencies: '| package | what for |\n| tea, coffee | to drink |\n\n## To build, test and ship\n',
};

describe('what is wrong with what is shipped', () => {
  it('is nothing where everything is said', () => expect(faultsOf(GOOD)).toEqual([]));

  it.each([
    ['an import that nobody named', { imported: new Map([['milk', 'shared/a.ts']]) }, 'milk, imported by shared/a.ts'],
    ['no line in the document', { dependencies: '\n## To build\n| tea | x |' }, 'no line in docs/dependencies.md'],
    ['a version that may move', { versions: { tea: '^1.2.3' } }, 'not held at one version'],
    ['a licence of another kind', { shipped: licensed('GPL-3.0') }, 'GPL-3.0'],
    ['no licence', { shipped: licensed('') }, '""'],
    ['another version in the notices', { notices: '| tea | 1.2.4 | MIT |' }, 'tea 1.2.3 is not in NOTICES.md'],
  ] as const satisfies readonly (readonly [string, Partial<ShippedFacts>, string])[])(
    'is %s',
    (_name, change, words) => {
      const faults = faultsOf({ ...GOOD, ...change });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(words);
    },
  );

  it('is nothing in this project', () => {
    const facts = readShippedFacts();
    expect(facts.imported.size).toBeGreaterThan(30);
    expect(faultsOf(facts)).toEqual([]);
  });
});

function licensed(license: string): ShippedFacts['shipped'] {
  return new Map([['tea 1.2.3', { manifest: { ...manifest, license }, text: '' }]]);
}

describe('the answer of npm audit', () => {
  const isShipped = (folder: string) => folder.endsWith('/tea');
  const found = (name: string) => ({
    [name]: { name, severity: 'high', range: '<2', nodes: [`node_modules/${name}`], via: [], fixAvailable: true },
  });

  it('is parted into what is shipped and what only builds', () => {
    const output = `npm warn x\n${JSON.stringify({ vulnerabilities: { ...found('tea'), ...found('kettle') } })}\n`;
    expect(readAdvisories(output, isShipped)).toEqual({ shipped: ['tea <2: high'], others: ['kettle <2: high'] });
  });

  it('may be that nothing is known', () => {
    expect(readAdvisories('{"vulnerabilities": {}}', isShipped)).toEqual({ shipped: [], others: [] });
  });

  it.each([
    ['{"message": "no network", "error": {"summary": "", "detail": ""}}', 'no network'],
    ['{"error": {"summary": "ENOAUDIT", "detail": "x"}}', 'ENOAUDIT'],
    ['npm: command not found', 'npm: command not found'],
    ['{ half', '{ half'],
  ])('is never taken for a clean one when there is none: %s', (output, why) =>
    expect(readAdvisories(output, isShipped)).toEqual({ unanswered: why }),
  );
});
