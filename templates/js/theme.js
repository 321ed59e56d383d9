import { remember, remembered } from "./store.js";

const THEMES = ["auto", "light", "dark"];

export function offerThemes() {
  let theme = remembered("theme");
  if (!THEMES.includes(theme)) theme = "auto";
  const button = document.querySelector(".theme");
  const show = () => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button?.setAttribute("aria-label", button.dataset[theme]);
    button?.setAttribute("title", button.dataset[theme]);
  };
  show();
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    remember("theme", theme);
    show();
  });
}
