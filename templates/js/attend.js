// The list of hits: arrows walk it, and a passage lights the words when it opens.
import { remember } from "./store.js";

export function attend(list, links, field) {
  list.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || to === -1) field.focus();
    else if (to !== undefined) all[Math.min(to, all.length - 1)]?.focus();
    else return;
    event.preventDefault();
  });
  // In whatever way the link is followed.
  for (const kind of ["click", "auxclick", "contextmenu"]) {
    list.addEventListener(kind, (event) => {
      const hit = event.target.closest(".hit");
      if (hit?.lit) remember("lit", JSON.stringify(hit.lit));
    });
  }
}
