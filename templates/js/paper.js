// The code for paper is made once the reader does something: printing takes a key or a click first.
// In the page stands the report's own; here comes that of the page.
import { part } from "./parts.js";

const SIGNS = ["pointerdown", "keydown", "scroll", "beforeprint"];

export function fetchCode() {
  const picture = document.querySelector(".qr img[loading=lazy]");
  if (!picture) return;
  const made = new AbortController();
  const make = () => {
    if (!navigator.onLine) return;
    made.abort();
    part("code.js").then((draw) => draw(picture)).catch(() => picture.removeAttribute("loading"));
  };
  for (const sign of SIGNS) addEventListener(sign, make, { passive: true, signal: made.signal });
}
