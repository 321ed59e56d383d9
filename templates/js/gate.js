// The root page goes on to the edition chosen before, or to the browser's language.
import { remember, remembered } from "./store.js";

// The edition tag that a browser's language asks for; a script named in it goes before its region.
function tagFor(language) {
  const [first, ...rest] = language.toLowerCase().split("-");
  if (first !== "zh") return first;
  if (rest.includes("hans")) return "zh-hans";
  if (rest.includes("hk") || rest.includes("mo")) return "zh-hant-hk";
  return rest.includes("tw") || rest.includes("hant") ? "zh-hant-tw" : "zh-hans";
}

function chosen(links) {
  const before = links.find((link) => link.dataset.gate === remembered("edition"));
  if (before) return before;
  for (const language of navigator.languages ?? []) {
    const fit = links.find((link) => link.lang.toLowerCase() === tagFor(language));
    if (fit) return fit;
  }
  return null;
}

export function openGate() {
  const links = [...document.querySelectorAll("a[data-gate]")];
  for (const link of links) link.addEventListener("click", () => remember("edition", link.dataset.gate));
  const link = location.hash === "#stay" ? null : chosen(links);
  if (link) location.replace(link.href);
}
