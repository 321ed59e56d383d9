// The button that goes round: as the system, light, dark.
import { CHOICES, choice, choose } from "./choices.js";

export function offerThemes() {
  const button = document.querySelector(".theme");
  if (!button) return;
  let theme = choice("theme");
  const show = () => {
    button.setAttribute("aria-label", button.dataset[theme]);
    button.setAttribute("title", button.dataset[theme]);
  };
  show();
  button.hidden = false;
  addEventListener("duben:choice", ({ detail }) => {
    if (detail.name !== "theme") return;
    theme = detail.value;
    show();
  });
  button.addEventListener("click", () => {
    choose("theme", CHOICES.theme[(CHOICES.theme.indexOf(theme) + 1) % CHOICES.theme.length]);
  });
}
