// What few readers of a page need, fetched when it is: a choice of sections for paper, the words that a search found.
import { part } from "./parts.js";
import { remembered } from "./store.js";

export function offerChoice() {
  const button = document.querySelector(".choose");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => part("print.js").then((show) => show(button)), { once: true });
}

export function showChosen() {
  const said = document.querySelector(".chosen");
  if (said && new URLSearchParams(location.search).has("sections")) part("print.js").then((show) => show(null, said));
}

export function lightFound() {
  if (remembered("lit") && location.hash) part("lit.js").then((light) => light());
}
