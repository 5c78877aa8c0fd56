import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// The files of the project `renderer` share a page, since making one takes longer than most of them do. What a file
// leaves behind ends here: its modules with what they remember, what it drew, and what it kept.
vi.resetModules();

// What a test waits for comes, sooner or later: on a busy machine a second, the library's own patience, is too short.
configure({ asyncUtilTimeout: 30_000 });

afterEach(cleanup);
afterAll(() => {
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
