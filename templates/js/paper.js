// The code for paper is fetched once the reader does something: printing takes a key or a click first.

const SIGNS = ["pointerdown", "keydown", "scroll", "beforeprint"];

export function fetchCode() {
  const code = document.querySelector(".qr img[loading=lazy]");
  if (!code) return;
  const fetchIt = () => {
    if (!navigator.onLine) return;
    code.removeAttribute("loading");
    for (const sign of SIGNS) removeEventListener(sign, fetchIt);
  };
  for (const sign of SIGNS) addEventListener(sign, fetchIt, { passive: true });
}
