// Cuts the icons that the portal uses out of Bootstrap Italia's sprite (BSD-3-Clause), so that a page does not carry 150.
// Run after adding a name to ICON_NAMES: node tools/icons/trim-sprite.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const names = [
  ...readFileSync(new URL('libs/shared/ui/src/icon/icon-names.ts', root), 'utf8').matchAll(/'([a-z-]+)'/g),
].map((match) => match[1]);
const sprite = readFileSync(new URL('node_modules/bootstrap-italia/dist/svg/sprites.svg', root), 'utf8');
const symbols = names.map((name) => {
  const symbol = new RegExp(`<symbol[^>]*id="it-${name}"[^>]*>[\\s\\S]*?</symbol>`).exec(sprite)?.[0];
  if (!symbol) throw new Error(`Bootstrap Italia has no icon it-${name}`);
  return symbol.replace(/\s+/g, ' ').replace(/> </g, '><');
});
writeFileSync(
  new URL('apps/portal/public/icons.svg', root),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
);
