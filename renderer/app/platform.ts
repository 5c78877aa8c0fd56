/** Whether the keys are a Mac's. */
export const isMac = /mac/i.test(navigator.userAgent) && !/windows|linux/i.test(navigator.userAgent);
