// The names of the parts, filled in by html/assets.py, and how one is fetched when it is first used.
import { root } from "./home.js";
import { bring } from "./bring.js";

const PARTS = {};
const fetched = new Map();

// The value that a part puts: its first function, or the words of the page's language.
export function part(name) {
  if (!fetched.has(name)) {
    const got = bring(new URL(`assets/${PARTS[name]}`, root()).href, name.startsWith("words.") ? "words" : name);
    fetched.set(name, got);
    got.catch(() => fetched.delete(name));
  }
  return fetched.get(name);
}

let dressed = null;

// The look of what opens over a page; without it a part still works.
function dress() {
  dressed ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(`assets/${PARTS["opened.css"]}`, root()).href;
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  return dressed;
}

// A part and the words it shows: use("panel.js").then(([open, words]) => ...).
export function use(name) {
  return Promise.all([part(name), part(`words.${document.documentElement.lang.toLowerCase()}.js`), dress()]);
}
