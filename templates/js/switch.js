// Another edition opens at the paragraph that is being read; ids are the same in every edition.
import { remember } from "./store.js";

function placeInText() {
  const top = Math.max(0, document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0);
  const target = document.querySelector("main :target")?.getBoundingClientRect();
  const inView = target && target.bottom > top + 10 && target.top < innerHeight;
  if (scrollY < 200 || inView) return location.hash;
  for (const block of document.querySelectorAll("main [id^=p]:not([id=place])")) {
    if (block.getBoundingClientRect().bottom > top + 10) return `#${block.id}`;
  }
  return location.hash;
}

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
