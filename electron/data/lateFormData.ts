type AnyFormData = typeof FormData;

/**
 * Lets Node read its HTTP client, of which FormData is a part, only when one is made: the message port asks of each answer
 * whether it is a FormData, and that alone would read all of it before the first one, a fiftieth of a second.
 */
export function readFormDataLate(): void {
  const given = Object.getOwnPropertyDescriptor(globalThis, 'FormData');
  if (given?.get === undefined) return;
  const read = () => given.get?.call(globalThis) as AnyFormData;
  const late = new Proxy(class {}, {
    construct: (_late, args) => Reflect.construct(read(), args) as object,
    get: (_late, key) => (key === Symbol.hasInstance ? isFormData : (Reflect.get(read(), key) as unknown)),
  });
  Object.defineProperty(globalThis, 'FormData', { value: late, writable: true, configurable: true });
}

function isFormData(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object FormData]';
}
