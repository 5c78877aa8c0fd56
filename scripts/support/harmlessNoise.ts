const HARMLESS = [
  /ERROR:bus\.cc/, // no dbus on a machine without a desktop
  /ERROR:object_proxy\.cc/,
  /ERROR:viz_main_impl\.cc/, // no GPU; Chromium draws by itself then
  /ERROR:gpu_/,
  /ERROR:command_buffer_proxy_impl\.cc/,
];

/** Whether a line on stderr only says that a screen in memory has no desktop and no GPU behind it. */
export function isHarmlessNoise(line: string): boolean {
  return HARMLESS.some((pattern) => pattern.test(line));
}
