// The reader's choices -> attributes of the page, by which the style sheet sets the text.
// An address may carry them too: ?first=en&show=tap opens a parallel page as the sender saw it.
import { remember, remembered } from "./store.js";

// Each choice with its values; the first is what a reader sees who chose nothing.
export const CHOICES = {
  size: ["normal", "large", "largest"],
  elder: ["off", "on"],
  theme: ["auto", "light", "dark"],
  marks: ["on", "first", "off"],
  show: ["all", "tap"],
  first: ["own", "other"],
  shortcuts: ["on", "off"],
};
export const SHARED = ["show", "first"];

export function choice(name) {
  const asked = SHARED.includes(name) ? new URL(location.href).searchParams.get(name) : null;
  return [asked, remembered(name)].find((value) => CHOICES[name].includes(value)) ?? CHOICES[name][0];
}

export function apply(name, value) {
  const page = document.documentElement;
  if (value === CHOICES[name][0]) delete page.dataset[name];
  else page.dataset[name] = value;
  dispatchEvent(new CustomEvent("duben:choice", { detail: { name, value } }));
}

export function choose(name, value) {
  remember(name, value);
  if (SHARED.includes(name) && document.querySelector("main.parallel, .opening.parallel")) {
    const address = new URL(location.href);
    if (value === CHOICES[name][0]) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    history.replaceState(history.state, "", address);
  }
  apply(name, value);
  tellWorker();
}

// The service worker writes what was chosen into the next pages, so that they are never seen without it.
function tellWorker() {
  const own = Object.keys(CHOICES).filter((name) => !SHARED.includes(name) && choice(name) !== CHOICES[name][0]);
  const choices = Object.fromEntries(own.map((name) => [name, choice(name)]));
  navigator.serviceWorker?.controller?.postMessage({ choices });
}

export function applyChoices() {
  for (const name of Object.keys(CHOICES)) {
    const value = choice(name);
    if (value !== CHOICES[name][0]) apply(name, value);
  }
  navigator.serviceWorker?.addEventListener("controllerchange", tellWorker);
}
