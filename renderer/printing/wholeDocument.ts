/** A sheet as an HTML document of its own, with everything that says how it looks. Fonts are the system's. */
export function wholeDocument(sheet: HTMLElement, name: string): Blob {
  const root = document.documentElement.cloneNode(false) as HTMLElement;
  const title = document.createElement('title');
  title.textContent = name;
  const style = [...document.styleSheets].flatMap(rulesOf).join('\n');
  // As text: a style element made here would be refused by the policy of the window, which the pages do not live under.
  const parts = [
    '<!doctype html>',
    root.outerHTML.replace('</html>', ''),
    `<head><meta charset="utf-8">${title.outerHTML}<style>${style}</style></head>`,
    `<body>${sheet.outerHTML}</body></html>`,
  ];
  return new Blob(parts, { type: 'text/html' });
}

function rulesOf({ cssRules }: CSSStyleSheet): readonly string[] {
  return [...cssRules].filter((rule) => !(rule instanceof CSSFontFaceRule)).map(({ cssText }) => cssText);
}
