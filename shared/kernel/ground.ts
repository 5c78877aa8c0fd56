/**
 * The colour of the empty desk in both themes: the shell paints it before the page is there, the page's theme
 * starts from it. Everything else about colour stands in renderer/app/theme.
 */
export const ground = { light: '#f8f5ee', dark: '#1c1a17' } as const;
