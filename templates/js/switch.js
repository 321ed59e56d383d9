// Another edition opens at the paragraph that is being read; ids are the same in every edition.
import { remember } from "./store.js";
import { placeInText } from "./spot.js";

export function keepPlace() {
  for (const link of document.querySelectorAll("a[data-switch]")) {
    const target = link.getAttribute("href");
    link.addEventListener("click", () => {
      remember("edition", link.dataset.switch);
      link.setAttribute("href", target + location.search + placeInText());
    });
  }
  const list = document.querySelector("details.editions");
  document.addEventListener("click", (event) => {
    if (list?.open && !list.contains(event.target)) list.open = false;
  });
  list?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    list.open = false;
    list.querySelector("summary").focus();
  });
}
