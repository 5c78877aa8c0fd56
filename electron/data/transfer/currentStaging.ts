import type { Staging } from './staging.ts';

/**
 * The staging area once the data folder is ours. A plain object: it may be copied around before that.
 * @param open gives the staging area, or throws why there is none
 */
export function currentStaging(open: () => Staging): Staging {
  return {
    stage: async (name, byteSize) => await open().stage(name, byteSize),
    append: async (token, offset, piece) => await open().append(token, offset, piece),
    complete: async (token) => await open().complete(token),
    readPiece: async (token, offset) => await open().readPiece(token, offset),
    discard: async (token) => await open().discard(token),
    create: async (name) => await open().create(name),
    createBy: async (name, write) => await open().createBy(name, write),
    keep: async (token, finding) => {
      await open().keep(token, finding);
    },
    finding: (token) => open().finding(token),
  };
}
