/** One thing that an area must not import. `isTypeAllowed`: its types may be named, its values may not be used. */
export interface Ban {
  /** Regular expression over the import specifier. */
  readonly regex: string;
  readonly message: string;
  readonly isTypeAllowed?: true;
  /** A specifier that the ban must catch: the test of the rules imports it. */
  readonly example: string;
}

/** A part of the house and what it must not import. Areas are disjoint: each file lies in one. */
export interface Area {
  readonly name: string;
  readonly files: readonly string[];
  readonly except?: readonly string[];
  readonly bans: readonly Ban[];
  /** Where the test of the rules puts a file of this area. */
  readonly examplePath: string;
}

const ban = (regex: string, example: string, message: string): Ban => ({ regex, example, message });
const banValues = (regex: string, example: string, message: string): Ban => ({
  ...ban(regex, example, message),
  isTypeAllowed: true,
});

const node = ban('^node:', 'node:fs', 'No Node here: this code runs in the window too, or only there.');
const electron = ban('^electron$', 'electron', 'Only electron/shell and electron/preload speak to Electron.');
const sqlite = ban('^better-sqlite3$', 'better-sqlite3', 'Raw database handles never leave electron/data/database.');
const kysely = banValues('^kysely$', 'kysely', 'Only *.repository.ts and database/ build queries.');
const react = ban('^(react|react-dom|@mantine/.*)$', 'react', 'Nothing is drawn outside renderer/.');
const rendererRoot = ban('(^|/)renderer/', '../renderer/main.tsx', 'Only renderer/ imports renderer/.');
const electronRoot = ban('(^|/)electron/', '../electron/shell/main.ts', 'Nothing outside electron/ imports electron/.');
const handlers = ban('\\.handlers\\.ts$', './contacts.handlers.ts', 'Handlers are the outermost layer.');
const service = ban('\\.service\\.ts$', './contacts.service.ts', 'A repository knows no service.');
const repository = ban('\\.repository\\.ts$', './contacts.repository.ts', 'Handlers go through the service.');
const foreignRepository = ban(
  '^\\.\\./[^/]+/.*\\.repository\\.ts$',
  '../staff/staff.repository.ts',
  "A feature uses another feature's service, never its repository.",
);
const shell = ban('(^|/)shell/', '../shell/main.ts', 'electron/data and electron/shell talk through contracts.');
const data = ban('(^|/)data/', '../data/main.ts', 'electron/shell and electron/data talk through contracts.');

const dataBans = [electron, react, rendererRoot, shell] as const;

/** The house: what may import what, in one place. oxlint's overrides and the test of them are made from this. */
export const areas: readonly Area[] = [
  {
    name: 'shared',
    files: ['shared/**/*.ts'],
    bans: [node, electron, react, rendererRoot, electronRoot, sqlite, ban('^kysely$', 'kysely', kysely.message)],
    examplePath: 'shared/contacts/example.rules.ts',
  },
  {
    name: 'renderer',
    files: ['renderer/**/*.{ts,tsx}'],
    except: ['renderer/api/**'],
    bans: [
      node,
      electron,
      electronRoot,
      sqlite,
      kysely,
      ban('^@orpc/(server|client/message-port)$', '@orpc/client/message-port', 'Only renderer/api knows the port.'),
    ],
    examplePath: 'renderer/contacts/example.ts',
  },
  {
    name: 'renderer api',
    files: ['renderer/api/**/*.{ts,tsx}'],
    bans: [node, electron, electronRoot, sqlite, kysely],
    examplePath: 'renderer/api/example.ts',
  },
  {
    name: 'shell',
    files: ['electron/shell/**/*.ts'],
    bans: [data, sqlite, kysely, react, rendererRoot],
    examplePath: 'electron/shell/example.ts',
  },
  {
    name: 'preload',
    files: ['electron/preload/**/*.ts'],
    bans: [node, data, sqlite, kysely, react, rendererRoot, shell],
    examplePath: 'electron/preload/example.ts',
  },
  {
    name: 'electron common',
    files: ['electron/common/**/*.ts'],
    bans: [electron, data, shell, sqlite, kysely, react, rendererRoot],
    examplePath: 'electron/common/example.ts',
  },
  {
    name: 'database',
    files: ['electron/data/database/**/*.ts'],
    bans: [...dataBans, handlers, service, repository],
    examplePath: 'electron/data/database/example.ts',
  },
  {
    name: 'handlers',
    files: ['electron/data/*/*.handlers.ts'],
    bans: [...dataBans, sqlite, kysely, repository],
    examplePath: 'electron/data/contacts/example.handlers.ts',
  },
  {
    name: 'repositories',
    files: ['electron/data/*/*.repository.ts'],
    bans: [...dataBans, sqlite, handlers, service, foreignRepository],
    examplePath: 'electron/data/contacts/example.repository.ts',
  },
  {
    name: 'services and the rest of data',
    files: ['electron/data/**/*.ts'],
    except: [
      'electron/data/database/**',
      'electron/data/*/*.handlers.ts',
      'electron/data/*/*.repository.ts',
      'electron/data/router.ts',
    ],
    bans: [...dataBans, sqlite, kysely, handlers, foreignRepository],
    examplePath: 'electron/data/contacts/example.service.ts',
  },
];
