const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, wherever it stands in a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A whole page: no script, no image, nothing from elsewhere. `body` is HTML already, `style` CSS of ours. */
export function htmlPage(language: string, title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>${style && `\n<style>${style}</style>`}
</head>
<body>
${body}
</body>
</html>
`;
}
