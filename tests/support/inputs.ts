/** What a procedure is given. */
export type Input = Readonly<Record<string, unknown>>;

/** A place in a list, as its cursor says it. */
export const cursor = (place: readonly unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
