// Single keys, for those who want them: ? shows the list, and the list or the panel turns them off.
import { choice } from "./choices.js";
import { use } from "./parts.js";
import { listen, openPanel } from "./tools.js";
import { stepSentence } from "./pair.js";

const GOES = {
  n: "a[rel=next]",
  p: "a[rel=prev]",
  u: ".crumbs a:last-of-type",
  g: ".ways a[href*='glossary/']",
  "/": ".ways a[href*='search/']",
};

function goTo(selector) {
  const link = document.querySelector(selector);
  if (link) location.href = link.href;
  return Boolean(link);
}

function act(key) {
  if (key === "/" && document.getElementById("q")) document.getElementById("q").select();
  else if (key in GOES) return goTo(GOES[key]);
  else if (key === "c") {
    const list = document.querySelector("#contents");
    list?.scrollIntoView();
    const links = list?.parentElement;
    (links?.querySelector("a[aria-current]") ?? links?.querySelector("a"))?.focus({ preventScroll: true });
    return Boolean(list);
  }
  else if (key === "l" && document.querySelector(".listen:not(.none)")) listen(null);
  else if (key === "a") openPanel(document.querySelector(".settings"));
  else if (key === "j") stepSentence(1);
  else if (key === "k") stepSentence(-1);
  else if (key === "?") use("keys.js").then(([open, words]) => open(words));
  else return false;
  return true;
}

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");
    const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (typing || held || event.defaultPrevented || choice("shortcuts") === "off") return;
    if (act(event.key)) event.preventDefault();
  });
}
