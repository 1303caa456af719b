export { type PaperCard, openPaper } from './open-paper';
export { type Page, type Weight, canBeDrawn, drawLine, drawLineTo, widthOf, wrap } from './page-text';
export { drawQr, qrPath } from './qr';
export { Writer } from './writer';
