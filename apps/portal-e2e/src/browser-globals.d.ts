// What runs inside page.evaluate() runs in the browser.
/// <reference lib="dom" />
