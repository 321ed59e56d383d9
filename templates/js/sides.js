// Parallel pages as the reader wants them: which language comes first, and whether the second waits for a tap.
import { choice } from "./choices.js";

let swapped = false;

// Moved, not only painted: who listens or tabs meets the languages in the order that is seen.
function order() {
  const wanted = choice("first") === "other";
  if (wanted === swapped) return;
  swapped = wanted;
  for (const row of document.querySelectorAll("main .row")) row.prepend([...row.querySelectorAll(":scope > .side")].at(-1));
  offerReveal();
}

function toggle(row, tool) {
  const open = row.classList.toggle("open");
  tool.setAttribute("aria-expanded", open);
  tool.textContent = open ? tool.dataset.hide : tool.dataset.show;
}

function offerReveal() {
  const words = document.querySelector("[data-reveal]")?.dataset.reveal.split("|");
  if (!words) return;
  for (const row of document.querySelectorAll("main .row")) {
    row.querySelector(".reveal")?.remove();
    row.classList.remove("open");
    if (choice("show") !== "tap") continue;
    const tool = document.createElement("button");
    tool.type = "button";
    tool.className = "reveal";
    tool.setAttribute("aria-expanded", "false");
    [tool.dataset.show, tool.dataset.hide] = words;
    tool.textContent = words[0];
    tool.addEventListener("click", () => toggle(row, tool));
    row.querySelectorAll(":scope > .side")[1]?.append(tool);
  }
}

export function arrangeRows() {
  order();
  offerReveal();
  addEventListener("duben:choice", ({ detail }) => {
    if (detail.name === "first") order();
    if (detail.name === "show") offerReveal();
  });
}
