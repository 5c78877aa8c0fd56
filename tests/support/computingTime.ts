/**
 * Starts to count what this thread computes, in milliseconds: unlike the time on the clock it stays the same when others
 * are busy on the machine.
 */
export function computingTime(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}
