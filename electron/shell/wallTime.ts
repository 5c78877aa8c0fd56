const two = (part: number) => String(part).padStart(2, '0');

/** The moment on this machine's wall clock, `YYYY-MM-DDTHH:MM`. */
export function wallTime(now: Date): string {
  const date = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
