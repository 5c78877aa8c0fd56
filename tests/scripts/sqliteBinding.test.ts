import { describe, expect, it } from 'vitest';
import { requirePostponedFinalizers, withoutNpmSettings } from '../../scripts/electron/sqliteBinding.ts';

describe('the native module for the stand-in', () => {
  it("is built without npm's own settings, which would name other headers", () => {
    const cleaned = withoutNpmSettings({
      PATH: '/bin',
      npm_config_nodedir: '/usr',
      npm_package_name: 'x',
      NPM_CONFIG_A: '1',
    });
    expect(cleaned).toEqual({ PATH: '/bin' });
  });

  it('counts only when it postpones its finalizers', () => {
    expect(() => requirePostponedFinalizers(Buffer.from('…node_api_post_finalizer…'))).not.toThrow();
    expect(() => requirePostponedFinalizers(Buffer.from('anything else'))).toThrow('other headers');
  });
});
